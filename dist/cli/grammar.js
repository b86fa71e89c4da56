/**
* The whole grammar, in the order in which forms are tried. Slots: `<points>` a whole number (`150`, `1,000`, `150p`),
* `<activity>` an id of the program, `<login>` an account (`@ana`), `<shares>` accounts with their points,
* `<reason>` all the rest of the line.
*/
const grammar = [
	{
		verb: "show",
		form: "",
		who: "anyone"
	},
	{
		verb: "help",
		form: "help",
		who: "anyone"
	},
	{
		verb: "recheck",
		form: "recheck",
		who: "anyone"
	},
	{
		verb: "enrol",
		form: "enrol",
		who: "anyone"
	},
	{
		verb: "leave",
		form: "leave",
		who: "anyone"
	},
	{
		verb: "claim",
		form: "claim [<reason>]",
		who: "contributor"
	},
	{
		verb: "settle",
		form: "confirm",
		who: "maintainer"
	},
	{
		verb: "settle",
		form: "<points> [confirm]",
		who: "maintainer"
	},
	{
		verb: "settle",
		form: "<activity> [<points>] [confirm]",
		who: "maintainer"
	},
	{
		verb: "share",
		form: "<shares> [confirm]",
		who: "maintainer"
	},
	{
		verb: "reject",
		form: "reject [<reason>]",
		who: "maintainer"
	},
	{
		verb: "revoke",
		form: "revoke <login> <activity> [<reason>]",
		who: "maintainer"
	},
	{
		verb: "revoke",
		form: "revoke [<reason>]",
		who: "maintainer"
	},
	{
		verb: "award",
		form: "award <login> <activity> [<points>] [<reason>]",
		who: "maintainer"
	},
	{
		verb: "nominate",
		form: "nominate <login> <points> [<reason>]",
		who: "staff"
	},
	{
		verb: "redeem",
		form: "redeem <points> [<reason>]",
		who: "member"
	},
	{
		verb: "refund",
		form: "refund [<reason>]",
		who: "admin"
	}
];
export { grammar as t };
