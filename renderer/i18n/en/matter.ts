import type { Shape } from "../shape.ts";
import type { matter as zh } from "../zh/matter.ts";

export const matter: Shape<typeof zh> = {
  propose: "Propose something else…",
  title: "Propose something else",
  lead: "Branches that join, admins, imports of history: done once two thirds of the council have voted for it.",
  closeCarried: "Close and carry out",
  kind: "What",
  kinds: {
    RegisterOrg: "A branch joins",
    RegisterOperator: "Register an operator",
    ChangeOperator: "Change a role",
    RevokeOperator: "Revoke an operator",
    OpenImport: "Open an import",
    CloseImport: "Close an import",
  },
  said: {
    RegisterOrg: "let “{{name}}” join as number {{org}}, below: {{parent}}",
    OpenImport: "let {{org}} import its history until {{until}}",
    CloseImport: "close the import of {{org}}",
    RegisterOperator: "register {{account}} as {{role}} of {{org}}",
    ChangeOperator: "change the role of {{account}} to {{role}}",
    RevokeOperator: "revoke {{account}}, which never signs again",
  },
  noParent: "none",
  same: "The same person as: {{accounts}}",
  newPerson: "Somebody new: the chain has no other account of this person",
  field: {
    number: "Number",
    numberHint: "A whole number that is not taken. It never changes; records and links use it.",
    name: "Name of the branch",
    nameHint: "Written on the chain for all members to read; at most 96 bytes.",
    parent: "Branch above",
    org: "Branch",
    until: "Until (that day included)",
    untilHint: "It closes by itself then, and can be closed earlier.",
    address: "Address of the account",
    role: "Role",
  },
  wrongNumber: "A whole number from 0 to 4294967295.",
  wrongName: "The branch needs a name of at most 96 bytes.",
  choose: "Choose.",
};
