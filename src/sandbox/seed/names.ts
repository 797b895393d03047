/** Ids of the sandbox's teams and teammates, as the written conversations call them. */
export const SUPPORT = "5017691";
export const BILLING = "5017692";
export const TECHNICAL = "5017693";
export const SHIPPING = "5017694";

export const TEAMMATE = { maren: "7401001", tomas: "7401002", aiko: "7401003" } as const;
