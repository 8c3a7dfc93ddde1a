import type { ErrorKind, NodeFault } from "../../../shared/errors.ts";

/** What went wrong, in a sentence, and the one next step; `NotYet` has its sentences in refusals.ts. */
const kinds = {
  MalformedRequest: {
    text: "程序向后台发送的请求不合格式（{{channel}}：{{issues}}）。这是程序的错误。",
    next: "请复制这段文字并报告。",
  },
  UnknownChannel: {
    text: "后台不认识请求“{{channel}}”。这是程序的错误。",
    next: "请复制这段文字并报告。",
  },
  ServiceUnavailable: {
    text: "后台账本服务没有应答（等待了 {{afterMs}} 毫秒），正在自动重启。",
    next: "请稍候重试；已保存的记录不会丢失。",
  },
  NotReady: { text: "还不能这样做：{{what}}。", next: "联网并等待同步后再试。" },
  NotFound: { text: "没有找到：{{what}}。", next: "请返回清单，刷新后再选。" },
  WrongGenesis: {
    text: "这份资料属于另一条链：资料的创世块是 {{profile}}，当前链是 {{chain}}。没有改动任何数据。",
    next: "请换用原来的链，或换一个资料目录启动。",
  },
  BadChainSpec: {
    text: "链规格文件 {{file}} 无法使用：{{issue}}。",
    next: "请向管理员索取正确的链规格文件。",
  },
  UnsupportedRuntime: {
    text: "链的版本是 {{specVersion}}，本程序只支持到 {{supported}}。为避免误签，已停止签名；仍可查阅。",
    next: "请升级控制台。",
  },
  JournalMismatch: {
    text: "同伴节点送来的账本与区块头不符（单位 {{org}}，第 {{seq}} 条：{{issue}}）。已停止写入，本机数据保持在最后一个核对无误的区块。",
    next: "请联系管理员；不要据此办理停电等措施。",
  },
  ProgramTooOld: {
    text: "链上有本程序读不懂的内容（{{part}}：{{issue}}），说明本程序版本太旧。为避免误签，已停止签名；已同步的记录仍可查阅。",
    next: "请升级控制台。",
  },
  ProfileInUse: {
    text: "另一个控制台正在使用资料目录 {{dataDir}}。",
    next: "请先关闭那个窗口。",
  },
  NodeUnavailable: {
    text: "现在连不上链：{{issue}}。",
    next: "请检查网络；恢复后会自动重试。",
  },
  DiskFull: {
    text: "磁盘已满，{{file}} 没有写入。此前确认保存的内容都在。",
    next: "请清理磁盘空间后重试。",
  },
  DiskFailed: {
    text: "读写文件 {{file}} 失败：{{issue}}。",
    next: "请检查磁盘和权限后重试。",
  },
  CorruptFile: {
    text: "文件 {{file}} 已损坏：{{issue}}。",
    next: "程序会用上一份副本或从链上重建；若反复出现，请检查磁盘。",
  },
  NewerData: {
    text: "文件 {{file}} 由更新版本的程序写成（版本 {{version}}，本程序支持到 {{supported}}）。没有改动它。",
    next: "请升级控制台。",
  },
  LocalDataLocked: {
    text: "本机加密数据打不开：{{issue}}。",
    next: "请用原来的系统账户登录电脑后再启动；换了电脑或密钥文件已丢失，则请在新的数据文件夹中从备份恢复。",
  },
  BackupUnreadable: {
    text: "{{name}} 不能恢复：{{reason}}。没有改动任何数据。",
    next: "请换一份完好的备份文件。",
  },
  BackupOfOtherChain: {
    text: "{{name}} 是另一条链“{{chainName}}”的备份（创世块 {{backup}}），本机的链是 {{profile}}。没有改动任何数据。",
    next: "请用那条链的控制台恢复它。",
  },
  ProfileNotEmpty: {
    text: "这台电脑的控制台里已有资料，恢复会覆盖它，所以没有恢复。",
    next: "请用一个新的资料目录启动控制台，再恢复。",
  },
  WrongPassphrase: { text: "口令不对。", next: "请重新输入；注意大小写和输入法。" },
  WeakPassphrase: {
    text: "口令太短，至少要 {{minimum}} 个字符。",
    next: "请换一个更长的口令。",
  },
  BadKeystore: {
    text: "这不是可用的密钥文件：{{issue}}。",
    next: "请选择由 Polkadot-JS 或本控制台导出的 JSON 文件。",
  },
  BadMnemonic: {
    text: "这不是一把密钥的助记词：需要 {{needed}} 个单词，这里有 {{words}} 个；或有单词抄错、次序不对。",
    next: "请对照纸上的备份，逐个单词按次序输入。",
  },
  KeyLocked: { text: "密钥已锁定。", next: "请输入口令解锁。" },
  NoKey: { text: "还没有选择操作员。", next: "请先到“密钥”页选择操作员或创建个人密钥。" },
  NotRegistered: {
    text: "账户 {{account}} 还没有在链上登记为操作员，链不会接受它的签名。",
    next: "请把地址交给单位管理员登记。",
  },
  OperatorRevoked: {
    text: "账户 {{account}} 的操作员资格已被注销。",
    next: "请联系单位管理员。",
  },
  WrongRole: {
    text: "这一步需要{{needed}}，您的角色是{{role}}。",
    next: "请交给有此角色的同事办理。",
  },
  WrongOrg: {
    text: "案件属于{{caseOrg}}，您属于{{operatorOrg}}；只能办理本单位的案件。",
    next: "请交给该单位的同事办理。",
  },
  ItemPending: {
    text: "这条记录已签名，在区块 {{validUntil}} 之前仍可能上链，现在不能重签或放弃。",
    next: "请等它上链或过期。",
  },
  TooLongOffline: {
    text: "已离线{{since}}，超过{{limit}}：现在签名也来不及上链。",
    next: "请先联网，同步后再签名。",
  },
  ClockOff: {
    text: "本机时钟与链上时间相差{{offset}}，超过允许的{{limit}}。",
    next: "请先校准电脑时间，再登记。",
  },
  CaseClosed: { text: "案件已结案，不能再登记。", next: "如需继续，请重新立案。" },
  QuietHours: {
    text: "{{from}}–{{to}} 是免打扰时段，不得联系用户。{{until}} 起可以联系。",
    next: "请在该时间之后再联系；如实际联系时间不在此时段，请改正发生时间。",
  },
  TooManyContactsToday: {
    text: "当天联系已达上限（每天 {{limit}} 次）。{{until}} 起可以再联系。",
    next: "请改天再联系。",
  },
  TooManyContactsIn7Days: {
    text: "7 天内联系已达上限（{{limit}} 次）。{{until}} 起可以再联系。",
    next: "请在该时间之后再联系。",
  },
  TooOld: {
    text: "发生时间太早：只能补登 {{limit}}以内的行为。",
    next: "请核对发生时间。",
  },
  InTheFuture: {
    text: "发生时间晚于链上时间（允许误差{{tolerance}}）。",
    next: "请核对发生时间和电脑时钟。",
  },
  PersonalDataOnChain: {
    text: "“{{field}}”里像是有{{kinds}}。个人信息不得上链，没有签名。",
    next: "请删去后再试。",
  },
  PersonalDataInNote: {
    text: "备注里像是有{{kinds}}，没有签名。",
    next: "请删去，或点“遮盖”后再试。",
  },
  EvidenceTooLarge: {
    text: "文件“{{name}}”有 {{bytes}} 字节，超过上限 {{limit}} 字节，没有读入。",
    next: "请压缩、截取或分成几个文件。",
  },
  EvidenceEmpty: { text: "文件“{{name}}”是空的，没有加入。", next: "请选择有内容的文件。" },
  EvidenceUnreadable: {
    text: "文件“{{name}}”读不出来：{{issue}}。没有加入。",
    next: "请检查文件和权限后重选。",
  },
  RegisterBusy: {
    text: "正在导入“{{file}}”，一次只能导入一个文件。",
    next: "请等它完成后再导入。",
  },
  RegisterUnreadable: {
    text: "文件“{{name}}”读不出来：{{issue}}。没有导入。",
    next: "请检查文件和权限后重选。",
  },
  RegisterTooLarge: {
    text: "文件“{{name}}”有 {{bytes}} 字节，最多 {{limit}} 字节。没有导入。",
    next: "请分成几个文件，每个都带表头，逐个导入。",
  },
  RegisterEncoding: {
    text: "文件“{{name}}”既不是 UTF-8、GBK，也不是 UTF-16，第一处不符在第 {{line}} 行。没有导入。",
    next: "请在表格软件里另存为“CSV UTF-8”后重新导入。",
  },
  RegisterHeader: {
    text: "文件“{{name}}”的表头{{problem}}。没有导入。",
    next: "请对照“文件格式”改好第一行（逗号或制表符分隔）后重新导入。",
  },
  TooManyFiles: { text: "一条记录最多 {{limit}} 个附件。", next: "请先移除一些附件。" },
  EvidenceMissing: {
    text: "附件不在本机的证据库里：{{file}}。",
    next: "请重新添加附件；已上链的记录请到原来的电脑上查找。",
  },
  EvidenceChanged: {
    text: "附件与存入时不一致：{{file}}。它已被改动或损坏，没有导出。",
    next: "请从备份恢复资料目录；不要把它当作证据使用。",
  },
  EvidenceErased: {
    text: "这份备注和附件已于 {{at}} 在本机销毁，不再存入。",
    next: "请到还持有它的电脑上查看。",
  },
  TemplateUntranslated: {
    text: "通知模板 {{template}} 第 {{version}} 版缺少语言：{{language}}，没有使用。",
    next: "请换用含有完整模板的程序版本。",
  },
  TemplateField: {
    text: "通知模板 {{template}} 第 {{version}} 版（{{language}}）的字段 {{field}} {{problem}}，没有生成通知单。",
    next: "请先补齐这一项，例如先登记带有停电时段的停电通知书。",
  },
  NoticeCodeUnknown: { text: "{{reason}}", next: "请核对编码，或等账本同步后再试。" },
  ReasonMissing: {
    text: "暂缓提醒需要写明原因。",
    next: "请写一句原因再试。",
  },
  AsOfView: {
    text: "现在显示的是 {{day}} 那天的情况，只能查看。",
    next: "请先点“回到现在”。",
  },
  AsOfTooEarly: {
    text: "{{day}} 那天还没有任何记录，第一条记录在 {{first}}。",
    next: "请选这一天或以后的日期。",
  },
  AsOfInFuture: {
    text: "{{day}} 还没有过完。",
    next: "请选今天以前的日期。",
  },
  ExportTooLarge: {
    text: "这张表有 {{rows}} 行，这种文件最多 {{limit}} 行。",
    next: "请缩小筛选范围，或改存为 CSV。",
  },
  ExportFailed: {
    text: "没能生成 PDF：{{issue}}。",
    next: "请再试一次；也可以改存为 XLSX 或 CSV。",
  },
  NoticeFailed: {
    text: "通知单没有生成或打印成功：{{issue}}。",
    next: "请重试；仍不行时重新启动程序。",
  },
  PolicyContradictory: {
    text: "这一版规则自相矛盾：{{faults}}",
    next: "请改正后再提出。",
  },
  PolicyTooEarly: {
    text: "生效时间太早：必须晚于 {{after}}。",
    next: "请改提一个更晚的生效时间。",
  },
  PolicyTooLate: {
    text: "生效时间太晚：须在 {{days}} 天以内。",
    next: "请改提一个更早的生效时间。",
  },
  NotCouncilMember: {
    text: "账户 {{account}} 不是理事会成员。",
    next: "请由成员用自己的密钥办理。",
  },
  MotionExists: { text: "同样内容的提案已在表决中。", next: "请直接对它表决。" },
  MotionGone: { text: "这个提案已经结束。", next: "请看规则的最新版本。" },
  MotionUnreadable: {
    text: "这个提案的内容本控制台不能解读，为避免误签，不能在这里表决。",
    next: "请用能解读它的工具办理。",
  },
  SameVote: { text: "您已对这个提案投过{{vote}}票。", next: "如要改变，请投另一种票。" },
  MotionUndecided: {
    text: "表决还没有结果：赞成 {{ayes}}（需 {{threshold}}），反对 {{nays}}。",
    next: "请等更多成员表决，或等表决期满。",
  },
  SnapshotUnreadable: {
    text: "文件“{{name}}”无法读取：{{reason}}。",
    next: "请换一个文件，或排除原因后再打开。",
  },
  SnapshotChanged: {
    text: "文件“{{name}}”在核验之后被改动或移走，已停止显示其内容。",
    next: "请重新打开，再核验一次。",
  },
  SnapshotNotShown: {
    text: "没有打开快照，或所查的内容没有得到证明。",
    next: "请打开快照，看核验结果。",
  },
  OpinionUnreadable: {
    text: "“{{name}}”不是本程序能读的审计意见：{{issue}}。",
    next: "请选择由审计人签署的意见文件。",
  },
  OpinionIncomplete: { text: "还不能签署：{{what}}。", next: "请补齐后再签署。" },
  PageTooLarge: {
    text: "内容有 {{bytes}} 字节，一个证据网页最多装 {{limit}} 字节。",
    next: "请少选几个附件，或改为导出快照文件。",
  },
  ProofBusy: {
    text: "已有一份存证文件正在生成。",
    next: "请等它完成，或先取消它。",
  },
  NetworkOff: {
    text: "联网开关已关闭，没有询问任何节点。",
    next: "请先打开联网开关。",
  },
  ProofNodeFailed: {
    text: "节点 {{node}} 没有给出所需的内容：{{reason}}。",
    next: "请核对地址，或换一个节点；没有写出任何文件。",
  },
  ProofNodeLies: {
    text: "节点 {{node}} 给出的内容与本机认定的链规格不符：{{reason}}没有写出任何文件。",
    next: "请换一个节点，并把这个节点的地址告知管理员。",
  },
  ProofNodeOtherChain: {
    text: "节点 {{node}} 属于另一条链。",
    next: "请换成本链的节点地址。",
  },
  ProofNodeBehind: {
    text: "节点 {{node}} 能证明的最新区块是 {{height}}，其中还没有所选附件对应的记录。",
    next: "请稍后再试，或换一个节点。",
  },
  EvidenceWithheld: {
    text: "所选附件属于被隐去的案件，或属于未选的单位。",
    next: "请取消这些附件，或让它们的案件出现在文件里。",
  },
  TooManyNodes: {
    text: "最多保存 {{limit}} 个节点地址。",
    next: "请先移除不用的地址。",
  },
  ChainRefused: { text: "链拒绝了：{{reason}}", next: "请核对现状后再办。" },
  Unknown: { text: "出现未预料的问题：{{issue}}", next: "请复制这段文字并报告。" },
} satisfies Record<Exclude<ErrorKind, "NotYet">, { text: string; next: string }>;

/** The errors of the pallets by name (chain/pallets/collection/src/lib.rs, and those of staff and organisations of Consortium). */
const chain = {
  NotOperator: "签名者不是在职的操作员。",
  WrongRole: "签名者的角色不能办这一步。",
  WrongOrganisation: "案件属于另一个单位。",
  CaseUnknown: "链上没有这个案件。",
  CaseExists: "这个案件已经立案。",
  CaseClosed: "案件已结案。",
  DuplicateAct: "这一行为已经在链上，没有重复登记。",
  TooOld: "发生时间太早。",
  InTheFuture: "发生时间在将来。",
  QuietHours: "发生时间在免打扰时段内。",
  TooManyContactsToday: "当天联系已达上限。",
  TooManyContactsIn7Days: "7 天内联系已达上限。",
  NoSuchBill: "案件里没有这张账单。",
  TooManyBills: "案件的账单已达上限。",
  NoBill: "立案至少要有一张账单。",
  ZeroAmount: "金额不能为零。",
  AlreadyDisputed: "这张账单已有未答复的争议。",
  NotDisputed: "这张账单没有争议。",
  PaymentExceedsDebt: "收款超过尚欠金额。",
  PromiseExceedsDebt: "承诺金额超过尚欠金额。",
  PromiseInThePast: "承诺日期已经过去。",
  NothingOwed: "案件已不欠费。",
  StillOwed: "案件仍有欠费，不能按结清结案。",
  HasPayments: "案件已有收款，不能按误立案结案。",
  NoOpenComplaint: "案件没有未答复的投诉。",
  ImportClosed: "本单位的导入窗口没有打开。",
  ImportHole: "导入的数据有缺口。",
  ImportMisordered: "导入的数据次序不对。",
  ImportForbiddenKind: "导入里有不允许的记录种类。",
  JournalFull: "本单位的账本已满。",
  SumTooLarge: "金额合计超出范围。",
  TooFarAhead: "日期或时间太远，超出了链允许的期限。",
  ReferenceUnreadable: "案号不是可读的文字。",
  NameUnreadable: "单位名称不是可读的文字。",
  NotMember: "签名者不是理事会成员。",
  DuplicateProposal: "同样内容的提案已在表决中。",
  ProposalMissing: "提案已经结束。",
  WrongIndex: "提案编号不对。",
  DuplicateVote: "已经投过同样的票。",
  TooEarly: "表决还没有结果，不能结束。",
  TooManyProposals: "表决中的提案已达上限。",
  WrongProposalWeight: "提案执行起来太重。",
  WrongProposalLength: "提案太长。",
  PolicyContradictory: "规则自相矛盾，没有公布。",
  PolicyMisdated: "生效时间不晚于已公布的最后一版，没有公布。",
  InThePast: "时间已经过去。",
  NotOverdue: "未逾期的账单不能立案。",
  NotCorrectable: "这条记录不能更正：只能更正同一案件里未更正过的联系、承诺或分期记录。",
  PartsMisordered: "分期的缴费日须逐期推后，且至少有一期。",
  TooManyPayments: "案件的收款笔数已达上限。",
  NoSuchPayment: "案件里没有这笔收款，或已经冲销。",
  PenaltyTooHigh: "违约金超过规则允许的最高额。",
  SupplyIsCut: "该户已停电；复电前不能办这一步。",
  NotCut: "该户没有停电。",
  EvidenceMissing: "提请必须附依据：请在备注里写明。",
  AlreadyProposed: "同一措施已经提请，还没有了结。",
  AmountUncalledFor: "只有违约金减免和坏账核销写金额。",
  NoSuchProposal: "案件里没有这项提请，或已经了结。",
  OwnProposal: "不能审批自己提请的措施。",
  ApprovedAlready: "您已经批准过，或批准已经生效。",
  ConditionsContradict: "批准条件自相矛盾：最早日晚于最晚日。",
  BillDisputed: "有账单存在未答复的争议。",
  PromiseInForce: "用户的缴费承诺或分期仍在有效期内。",
  NotRipe: "没有账单逾期满规定天数。",
  DemandsMissing: "逾期账单的催费通知送达次数不够。",
  WaiverExceedsPenalty: "减免金额超过尚欠的违约金。",
  NotWholeDebt: "核销金额必须等于全部尚欠金额。",
  NotApproved: "停电还没有获得批准。",
  ApprovalLapsed: "停电批准已过有效期，须重新提请。",
  WindowContradicts: "时间段不对：开始须早于结束，停电时段不超过 24 小时，并留足通知天数。",
  WindowUncalledFor: "只有停电通知书写停电时间段。",
  NoNotice: "停电通知书还没有发出或送达。",
  NotLive: "停电必须当场登记，不能补登。",
  ConditionNotMet: "批准所附的条件不满足。",
  NoticeTooShort: "停电通知送达距停电时间不足规定天数。",
  NoticeTooOld: "停电通知送达已过规定天数，须重新通知。",
  OutsideWindow: "不在通知书写明的停电时段内。",
  NoSecondNotice: "停电前还没有再次通知用户，或通知已过时。",
  SecondNoticeTooRecent: "再次通知后还没有等够规定的分钟数。",
  Blackout: "现在是禁停时段，不得停电。",
  NotCutHours: "现在不是允许停电的时间（休息日和规定时间以外不得停电）。",
  WrongReason: "只有获批的核销才能按“已核销”结案。",
  TooManyBlackouts: "未结束的禁停时段已达上限。",
  NotSupervisor: "只有在职主管才能指定代理。",
  OrgExists: "这个单位编号已被占用。",
  OrgUnknown: "没有这个单位。",
  TooManyOrgs: "单位数已达上限。",
  EmptyName: "单位名称不能为空。",
  NoValidator: "至少要有一个验证人。",
  ValidatorTwice: "有两个验证人用了同一把密钥。",
  NotAuthorised: "只有本单位管理员或理事会（三分之二）能办。",
  CouncilOnly: "管理员只能由理事会任命、变更和注销。",
  OperatorExists: "这个账户已经登记。",
  OperatorUnknown: "这个账户没有登记。",
  AccountRevoked: "这个账户已注销，不能再用；请用新密钥登记。",
  SameRole: "这个账户已经是这个角色。",
  NoDeputy: "代理须是本单位另一名在职操作员，且不是本人。",
  TooLong: "代理期最长 60 天。",
  other: "{{pallet}}.{{error}}：{{docs}}",
};

const what = {
  chain: "本机还没有见过所用的链，需要先联网一次",
  chainMetadata: "还没有从链上读到规则和格式",
  operator: "还没有从链上读到您的角色",
  store: "本机账本还在打开",
};

const personal = {
  mobile: "手机号码",
  landline: "固定电话号码",
  identity: "身份证号",
  card: "银行卡号",
  account: "户号",
  name: "户名",
  address: "用电地址",
};

const chainPart = { entry: "记录", state: "链的状态", council: "理事会" };

const templateProblem = { unknown: "不认识", missing: "没有内容" };

const noticeCode = {
  format: "这不是通知编码。",
  chain: "这个通知编码属于另一条链。",
  entry: "本机账本里没有这个通知编码对应的记录。",
};

/** Follows "the header of the file". */
const registerHeader = {
  empty: "是空的",
  unreadable: "读不出来（编码或引号不对，或太长）",
  unknown: "里没有认得的列",
  missing: "缺少列：{{columns}}",
  twice: "里有重复的列：{{columns}}",
  title: "不在第一行，而在第 {{line}} 行（前面有标题或空行，请删去）",
  separator: "用分号分隔，应为逗号或制表符",
  lineEnds: "与数据没有分开成行（只有旧式的回车）",
  workbook: "读不出来：这是表格工作簿（如 .xlsx），不是 CSV，请另存为“CSV UTF-8”",
  unmarked: "像是 UTF-16 编码，但没有 BOM 标记，请另存为“CSV UTF-8”",
};

const registerColumn = {
  account: "户号",
  industry: "行业",
  watched: "重点关注行业",
  capacity: "合同容量",
  since: "自",
  balance: "预存余额",
  at: "截止日期",
  month: "月份",
  kwh: "电量",
  class: "客户类别",
  amount: "金额",
  fen: "金额（分）",
  due: "缴费期限",
  reference: "案号",
  office: "供电所",
  paidAt: "缴费时间",
  method: "缴费渠道",
  receipt: "流水号",
  name: "户名",
  address: "用电地址",
  phone: "电话",
};

const backupFault = {
  foreign: "它不是备份文件",
  cutOff: "它不完整，后面少了一截",
  changed: "它的内容被改动过或已损坏",
  unread: "磁盘读不出它",
};

const nodeFault = {
  noAnswer: "它没有回答",
  unreadable: "它的回答读不懂，这个地址可能不是本链的节点",
  refused: "它报错：{{issue}}",
  noBlock: "它没有这个区块",
  noProof: "它没有保存近期区块的最终性证明",
} satisfies Record<NodeFault, string>;

export const errors = {
  backupFault,
  nodeFault,
  kinds,
  chain,
  what,
  personal,
  chainPart,
  templateProblem,
  noticeCode,
  registerColumn,
  registerHeader,
};
