/**
 * The queue of mails and how a mail leaves. Rooms above order a mail inside their transaction ({@link Mails}) and build
 * it when it leaves ({@link MailBuilder}): permission and choice are asked then, and no secret waits in the store.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "people"})
package org.ricdm.passerelle.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
