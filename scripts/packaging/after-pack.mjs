import { rmSync } from "node:fs";
import { join } from "node:path";

/**
 * Hook of electron-builder, before fuses and signatures: takes out what a runtime brings along for developers only. (Of its
 * own downloads electron-builder does it itself, of a runtime in a folder it does not.)
 */
export default function afterPack({ appOutDir, packager }) {
  const resources = packager.getResourcesDir(appOutDir);
  rmSync(join(resources, "default_app.asar"), { force: true });
}
