/** Accounts, roles and their scope, signing in. */
@NullMarked
package org.dailydispatch.account;

import org.jspecify.annotations.NullMarked;
