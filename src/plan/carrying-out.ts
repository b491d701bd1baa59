/** How the carrying out of a plan is named: "thực hiện công tác …" where its own name says that it is for carrying something out, and so says it once. */
export const carryingOut = (plan: string): string => {
  const [, own] = /^Kế hoạch\s+((?:triển khai )?thực hiện\s.*)$/su.exec(plan) ?? [];
  return own ?? `thực hiện ${plan}`;
};
