/**
 * Who is told what: notices in the bell and by mail, each person's choices, and the way out of every mail. It knows no
 * feature: a feature hands over what happened and whom it concerns ({@link Notices#tell}), and answers for its objects
 * through {@code common.access}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "people", "people :: ui", "mail"})
package org.ricdm.passerelle.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
