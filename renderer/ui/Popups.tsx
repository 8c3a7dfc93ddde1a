import { Drawer, Modal } from "antd";
import type { ComponentProps } from "react";

/**
 * Where drawers and dialogs are put: an element of ours, because antd locks the scrolling of `body` by a style element,
 * which the page's content security policy forbids.
 */
export const popupHolder = () => document.getElementById("popups") ?? document.body;

export function SideDrawer(props: ComponentProps<typeof Drawer>) {
  return <Drawer getContainer={popupHolder} placement="right" destroyOnHidden {...props} />;
}

export function Dialog(props: ComponentProps<typeof Modal>) {
  return <Modal getContainer={popupHolder} destroyOnHidden {...props} />;
}
