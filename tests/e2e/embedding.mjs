// Where the example's two servers are (`cargo xtask serve --example embed`): two ports are two origins.

/** The newspaper. */
export const paper = 'http://127.0.0.1:4880';

/** A portal whose origin the paper's kanbao.json names. */
export const portal = 'http://127.0.0.1:4881';

/** The same portal by a name that the paper's kanbao.json does not know, and so another origin. */
export const stranger = 'http://localhost:4881';
