import type { UpdateRefusal } from "../update/refusal.ts";

/** A refusal in words, for a box of the system: a Chinese sentence, and the same in English below. */
export function updateWords(refusal: UpdateRefusal): { message: string; detail: string } {
  const [message, detail] = wordsOf(refusal);
  return { message, detail };
}

function wordsOf(refusal: UpdateRefusal): [string, string] {
  switch (refusal.kind) {
    case "NetworkOff":
      return [
        "联网开关已关闭，未检查更新。",
        "The network is switched off, so no update was looked for.",
      ];
    case "FeedUnreachable":
      return [
        "无法连接更新服务器，请稍后再试。",
        `The update server does not answer. Try again later. (${refusal.issue})`,
      ];
    case "FeedUnreadable":
      return [
        "更新清单格式不正确，未采用。请联系联盟的管理员。",
        `The list of updates is not readable and was not used. Tell the consortium's administrator. (${refusal.issue})`,
      ];
    case "FeedForged":
      return [
        "更新清单的签名不是联盟的签名，未采用。请联系联盟的管理员。",
        "The list of updates is not signed by the consortium and was not used. Tell the consortium's administrator.",
      ];
    case "FeedExpired":
      return [
        "更新清单已过期，未采用。请联系联盟的管理员。",
        `The list of updates is out of date (${new Date(refusal.expires).toISOString()}) and was not used. Tell the consortium's administrator.`,
      ];
    case "NothingNewer":
      return [
        `已是最新版本（${refusal.current}）。`,
        `This is the newest version (${refusal.current}).`,
      ];
    case "NotYetHere":
      return [
        `新版本 ${refusal.offered} 正在分批发布，尚未轮到本机。`,
        `Version ${refusal.offered} is given out step by step; it is not this computer's turn yet.`,
      ];
    case "NoPackage":
      return [
        "更新清单中没有适合本机的安装包。",
        `The update has no package for this kind of installation (${refusal.target}).`,
      ];
    case "DownloadFailed":
      return [
        "下载中断，未安装任何内容。请稍后再试。",
        `The download broke off; nothing was installed. Try again later. (${refusal.issue})`,
      ];
    case "WrongFile":
      return [
        "下载的文件与更新清单不一致，已弃用。请联系联盟的管理员。",
        `The downloaded file is not what the consortium signed (${refusal.what}) and was not used. Tell the consortium's administrator.`,
      ];
    case "DiskFailed":
      return [
        "无法保存或读取更新文件，请检查磁盘空间。",
        `The update's file could not be written or read. Check the free space of the disk. (${refusal.issue})`,
      ];
    case "OutboxNotEmpty":
      return [
        `发件箱中还有 ${refusal.held} 项未完成，完成后才能安装更新。`,
        `${refusal.held} acts in the outbox are not done. The update can be installed once they are.`,
      ];
    case "OutboxUnknown":
      return [
        "账本尚未就绪，暂时不能安装更新。",
        "The ledger is not ready, so the update cannot be installed yet.",
      ];
  }
}
