// src/decide/grammar.ts
/**
* The whole grammar, in the order in which forms are tried. Slots: `<points>` a whole number (`150`, `1,000`, `150p`),
* `<activity>` an id of the program, `<login>` an account (`@ana`), `<shares>` accounts with their points,
* `<reason>` all the rest of the line.
*/
const grammar = [
	{
		verb: "show",
		form: "",
		who: "anyone",
		does: "where this pull request stands, and where you do"
	},
	{
		verb: "help",
		form: "help",
		who: "anyone",
		does: "this list"
	},
	{
		verb: "recheck",
		form: "recheck",
		who: "anyone",
		does: "look again at this pull request"
	},
	{
		verb: "enrol",
		form: "enrol",
		who: "anyone",
		does: "join the program"
	},
	{
		verb: "leave",
		form: "leave",
		who: "anyone",
		does: "leave the program"
	},
	{
		verb: "claim",
		form: "claim [<reason>]",
		who: "contributor",
		does: "ask for points that were not proposed, and say why"
	},
	{
		verb: "settle",
		form: "confirm",
		who: "maintainer",
		does: "give the points that are proposed"
	},
	{
		verb: "settle",
		form: "<points> [confirm]",
		who: "maintainer",
		does: "give N points; without `confirm` they are set, and confirming is left for later"
	},
	{
		verb: "settle",
		form: "<activity> [<points>] [confirm]",
		who: "maintainer",
		does: "say what it is, and so what it can be worth"
	},
	{
		verb: "share",
		form: "<shares> [confirm]",
		who: "maintainer",
		does: "share the points among several people"
	},
	{
		verb: "reject",
		form: "reject [<reason>]",
		who: "maintainer",
		does: "give no points, and say why"
	},
	{
		verb: "revoke",
		form: "revoke <login> <activity> [<reason>]",
		who: "maintainer",
		does: "take back what was given by hand here, the last of it, and say why"
	},
	{
		verb: "revoke",
		form: "revoke [<reason>]",
		who: "maintainer",
		does: "take confirmed points back, and say why"
	},
	{
		verb: "award",
		form: "award <login> <activity> [<points>] [<reason>]",
		who: "maintainer",
		does: "give points for what no pull request shows"
	},
	{
		verb: "nominate",
		form: "nominate <login> <points> [<reason>]",
		who: "staff",
		does: "nominate somebody"
	},
	{
		verb: "redeem",
		form: "redeem <points> [<reason>]",
		who: "member",
		does: "ask to spend points, and say on what"
	},
	{
		verb: "refund",
		form: "refund [<reason>]",
		who: "admin",
		does: "give back what was spent here, the last of it, and say why"
	}
];
export { grammar as t };
