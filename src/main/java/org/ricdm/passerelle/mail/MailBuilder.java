package org.ricdm.passerelle.mail;

/** Builds the mails of one kind, at the moment they leave. Called in a transaction of its own. */
public interface MailBuilder {

    /** The kind, as in {@link MailOrder#kind()}. */
    String kind();

    /** The mail, or the reason why it must not leave any more. May be called again for the same job after a failure. */
    MailDraft build(MailJob job);
}
