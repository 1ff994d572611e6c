/**
 * What members report, what waits before it is shown, and what moderators decide about it: one queue, a decision with
 * its reasons, an appeal to somebody else. It knows no feature: a feature answers for its objects as {@link Moderatable}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "people", "people :: ui", "mail", "notification", "signin"})
package org.ricdm.passerelle.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
