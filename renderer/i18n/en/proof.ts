import type { Shape } from "../shape.ts";
import type { proof as zh } from "../zh/proof.ts";

export const proof: Shape<typeof zh> = {
  orgs: "Organisations whose records it holds",
  cases: "Cases that it shows",
  show: { all: "All cases", only: "Only these cases", except: "All but these cases" },
  showHint: {
    all: "Every entry of the chosen organisations goes into the file.",
    only: "Of other cases only hashes stay: they prove that the entries are there, not what they say.",
    except:
      "Of withheld cases only hashes stay: they prove that the entries are there, not what they say.",
  },
  named: { only: "Cases to show", except: "Cases to withhold" },
  pick: "Beginning of a case reference or account number",
  evidence: {
    title: "Cases with notes and files",
    lead: "Notes and files usually stay on this computer; what you tick goes into the file in clear, for everybody who gets it.",
    of: "Notes and files of case {{reference}}",
    none: "This computer holds no note or file of this case that could go with it.",
    all: "All of them",
  },
  node: {
    label: "Node to ask",
    hint: "The node is not believed: the file is verified by the chain's specification before it is kept.",
    none: "There is no node to ask yet: get an address from the consortium's administrator and add it under “Nodes”.",
  },
  step: {
    node: "Asking the node for block and proof of finality",
    write: "Writing the records",
    check: "Verifying: {{part}}",
    page: "Writing the page",
    hash: "Computing SHA-256",
  },
  working: "Making {{name}}",
  cancel: "Cancel",
  failed: "{{name}} was not made.",
  again: "Back to the form",
  made: {
    title: "{{name}} is made",
    verified:
      "What was written was verified again: all of it follows from the chain's specification.",
    leftOut:
      "What was written was verified again: all that it shows follows from the chain's specification. Withheld entries and files left out are proved to exist only.",
    notChecked:
      "Nothing in the file is wrong, but {{n}} parts could not be checked: see part by part.",
    parts: "Part by part",
    done: "Done",
  },
  snapshot: {
    title: "Make a verifiable snapshot",
    lead: "Writes the records with all their proofs into one file. Anybody can verify it offline, with this program or the command line, without trusting this computer or a node.",
    make: "Choose where to, and make it…",
  },
  page: {
    open: "Make an evidence page…",
    title: "Evidence page of this case",
    lead: "One HTML file: in any browser, without a network, it verifies itself and shows all records of this case. Of other cases only hashes stay.",
    privacy:
      "The page holds the records of this case and what is ticked above. Give it only to those who may see them.",
    make: "Choose where to, and make it…",
  },
  nodes: {
    title: "Nodes",
    lead: "Snapshots and evidence pages need a proof of finality that the console's own light node does not keep, so a node of the consortium is asked. What it says is verified, never believed.",
    address: "Add the address of a node",
    addressHint:
      "Its JSON-RPC, beginning with ws://, wss://, http:// or https://. The system asks you to agree first.",
    wrong: "This is no address of a node.",
    add: "Add…",
    remove: "Remove",
    removeNamed: "Remove the node {{url}}",
    demo: "of the demo chain",
    compare: "Compare these nodes",
    asking: "Asking {{n}} nodes",
  },
  compared: {
    at: "Compared at block {{height}}",
    noHeight: "No node answered",
    verified:
      "The nodes prove one and the same block: the same header, and the same ends of all journals.",
    notChecked: "Nothing is wrong, but not every node gave a proof.",
    single: "Nothing is wrong with what this node says; with one node there is nothing to compare.",
    failed: "A node does not tell the truth, or is of another chain: see below.",
    twoHistories:
      "{{n}} blocks are proved final at one height: the authorities signed two histories. Tell the consortium at once.",
    node: "Node",
    says: "What it says",
    newest: "Its newest final block",
    proved: "Block {{block}}, {{journals}} journals, {{entries}} entries, all proved.",
    lie: {
      header: "Not true: the header that it gives is not that of the block.",
      finality: "Not true: its proof of finality does not hold.",
      state: "Not true: what it says of the state is not what its own proof has.",
      heads: "Not true: the ends of the journals are not those that the header commits to.",
    },
    otherChain: "It is of another chain.",
    silent: "It gave no proof to compare: {{reason}}.",
    words: "In the program's own words",
    when: "Compared at {{time}}",
  },
};
