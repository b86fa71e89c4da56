import { thresholds } from './thresholds.ts';

/** What holds the place of a text that is not written yet, in the Latin of printers. */
const filler = new Set(
  `lorem ipsum dolor sit amet consectetur adipiscing adipisicing elit sed do eiusmod tempor incididunt ut labore et dolore
  magna aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat duis
  aute irure in reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint occaecat cupidatat non
  proident sunt culpa qui officia deserunt mollit anim id est laborum
  pellentesque tristique senectus netus malesuada fames ac turpis egestas vestibulum tortor quam feugiat vitae ultricies
  eget donec libero semper mi aenean mauris placerat eleifend leo quisque sapien ullamcorper pharetra vivamus condimentum
  erat wisi fermentum lobortis maecenas praesent blandit lacinia justo dictum tincidunt fringilla aliquet vulputate nunc
  sagittis elementum suspendisse orci arcu aliquam molestie nisl dignissim massa vel nibh vehicula maximus tellus accumsan
  iaculis gravida odio luctus rhoncus morbi curabitur cras phasellus integer nam proin fusce ligula diam augue risus lectus
  felis purus metus hendrerit sem ante primis faucibus cursus posuere cubilia curae sodales urna habitant porttitor
  interdum efficitur finibus ornare scelerisque volutpat viverra euismod bibendum convallis dapibus mattis neque auctor
  dui lacus imperdiet suscipit congue facilisis rutrum pretium commodo laoreet at a nec pulvinar ultrices tempus varius
  venenatis mus montes nascetur ridiculus natoque penatibus magnis dis parturient porta eros enim quam potenti`.split(
    /\s+/,
  ),
);

/** Cheap, and in nearly every such sentence. */
const mayBe = /\b(?:ipsum|amet|eget|nulla|vel|nec|vitae|donec|nunc|tellus|eu|ac)\b/i;
/** Whether a text holds the place of another: no reader learns anything from it. */
export function isPlaceholder(text: string): boolean {
  if (!mayBe.test(text)) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < thresholds.placeholderWords) return false;
  return words.filter((word) => filler.has(word)).length >= thresholds.placeholderShare * words.length;
}
