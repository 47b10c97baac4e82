/**
 * Accounts of persons, their roles, sign-in and sessions. It decides who acts; what a role may do with a report or a register stands there.
 */
@ApplicationModule(allowedDependencies = {"territory"})
@NullMarked
package vn.sophongtrao.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
