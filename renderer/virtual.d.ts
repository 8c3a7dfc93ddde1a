declare module "virtual:antd.css";
declare module "*.css";
