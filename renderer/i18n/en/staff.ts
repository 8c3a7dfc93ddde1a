import type { Shape } from "../shape.ts";
import type { staff as zh } from "../zh/staff.ts";

export const staff: Shape<typeof zh> = {
  title: "Operators of this office",
  lead: "Who can sign for this office. Names are kept on this computer only; the chain has just accounts and roles.",
  table: "List of operators",
  reading: "Reading the operators",
  count: "{{active}} active, {{revoked}} revoked.",
  you: "you",
  active: "Active",
  revoked: "Revoked",
  onItsWay: "On its way",
  noName: "no name",
  sinceGenesis: "with the chain",
  byCouncil: "the council",
  onlyAdmin: "Only an admin of the office registers, changes and revokes: {{admins}}.",
  noAdmin: "The office has no active admin: only the council can register and revoke here.",
  register: "Register an operator…",
  change: "Change role…",
  revoke: "Revoke…",
  more: "Details",
  less: "Hide",
  column: {
    name: "Name (here only)",
    account: "Account",
    role: "Role",
    state: "State",
    registered: "Registered",
    revoked: "Revoked on",
    acts: "Actions",
  },
  detail: {
    address: "Address",
    account: "Public key",
    samePerson: "Other accounts of this person",
    history: "In the journal",
    noHistory: "There since the chain began; the journal has no change.",
    proved: "{{time}}, by {{by}} (proved at final block {{height}})",
    OperatorRegistered: "Registered as {{role}}",
    OperatorChanged: "Made {{role}}",
    OperatorRevoked: "Revoked",
  },
  name: {
    label: "Name on this computer",
    hint: "Kept on this computer only: never on the chain, never sent to anybody.",
    save: "Save the name",
    saved: "The name is saved here.",
    ofKey: "This key lies on this computer; its name is under Keys.",
  },
  form: {
    address: "The address that the new operator gave you",
    addressHint:
      "The new operator creates a personal key under Keys on their own computer and copies its address for you; a whole message pasted here will do, and so will the QR code on their screen with a hand scanner. Never take key files or mnemonics.",
    read: "Read: {{account}}",
    known: "This account is registered here already: {{role}}, {{state}}.",
    name: "Name or staff number (stays on this computer)",
    role: "Role",
    roleHint: "Admins are appointed by the council: propose it under Policy.",
    whose: "This person",
    new: "is new, without another account",
    here: "has an account here already",
    elsewhere: "has an account at another office",
    whoseHint:
      "Take care when a person changes keys: where two people are needed, the chain goes by this. Somebody new is stood for by a random number, which tells nobody who that is.",
    sameAs: "Which account",
    sameAsAddress: "Address of this person's other account",
    alike:
      "This computer knows an account called {{name}}. If it is the same person, choose “has an account here already”.",
    choose: "Choose the account.",
    roleNow: "Now: {{role}}.",
    revokeLead:
      "For somebody who leaves, a lost computer, or a key or mnemonic that others may know. The account never signs again and cannot be brought back; old records stay verifiable. Whoever goes on working makes a new key, to be registered.",
    waiting:
      "What this person signed and has not reached the chain yet will be refused; somebody else must record it anew.",
  },
  fault: {
    none: "There is no address in this. It begins with 5 and has about 48 characters.",
    several: "There is more than one address here; leave only one.",
    damaged: "The address is cut off or mistyped; copy it again.",
    otherNetwork: "This address is of another network.",
    keyFile: "This is a key file, which must not be given away. Ask for the address only.",
    words:
      "This looks like a mnemonic. A key whose words others have seen must not be used: let the person make a new key and give you its address only.",
  },
  consequences: "Before you sign:",
  consequence: {
    own: "This is your own account: after this you can sign nothing more.",
    lastAdmin:
      "This is the office's last active admin: after this only the council can register and revoke operators here.",
    lastSupervisor:
      "This is the office's last active supervisor: after this nobody can decide on proposals.",
    lastCollector:
      "This is the office's last active collector: after this only supervisors can record contacts.",
    lastCashier: "This is the office's last active cashier: after this nobody can record payments.",
    deputies: "Deputies whom this person named lose that right at once.",
    otherAccount: "This person has another active account, which is not revoked with this one.",
    council:
      "Admins are appointed, changed and revoked by the council only (two thirds): propose it under Policy.",
  },
  preview: {
    address: "Address",
    whose: "This person",
    newPerson: "new: the chain has no other account of this person",
    samePerson: "the same person as: {{accounts}}",
  },
};
