package org.ricdm.passerelle.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Why a mail has not left, by what follows from it. Reasons hold reply codes and types, never an address. */
abstract sealed class MailFault extends RuntimeException {

    /** "Service not available, closing transmission channel" (RFC 5321, 4.2.3). */
    private static final int CLOSING = 421;

    /** What the mail library gives for an answer when the connection ended instead. */
    private static final int NO_ANSWER = -1;

    private static final int UNKNOWN = 450;
    private static final int FOR_GOOD_FROM = 500;

    /** "Exceeded storage allocation" (RFC 5321, 4.2.3): said to the size of one mail, also beside the sender. */
    private static final int TOO_LARGE = 552;

    private final String reason;

    private MailFault(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** In words for support. */
    String reason() {
        return reason;
    }

    /** What an answer of the server to this mail means. */
    static MailFault of(SendFailedException refusal) {
        var code = code(refusal);
        if (code == CLOSING || code == NO_ANSWER) {
            return new BrokeOff(refusal);
        }
        if (code >= FOR_GOOD_FROM && code != TOO_LARGE && isAboutOurSender(refusal)) {
            return new ServerAway("the mail server refuses our sender: " + code, refusal);
        }
        return code >= FOR_GOOD_FROM
                ? new RefusedForGood("refused: " + code, refusal)
                : new RefusedForNow("refused for now: " + code, refusal);
    }

    /** The sender is the same in all mails, so a server that refuses it refuses us: a setting is wrong, here or there. */
    private static boolean isAboutOurSender(SendFailedException refusal) {
        return refusal instanceof SMTPSendFailedException whole
                && whole.getCommand().startsWith("MAIL");
    }

    /** What a failure to reach the server means. */
    static ServerAway unreachable(MessagingException failure) {
        return failure instanceof AuthenticationFailedException
                ? new ServerAway("the mail server refuses our account", failure)
                : new ServerAway("the mail server does not answer", failure);
    }

    private static int code(MessagingException refusal) {
        for (Exception cause = refusal;
                cause != null;
                cause = cause instanceof MessagingException m ? m.getNextException() : null) {
            var code = switch (cause) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException whole -> whole.getReturnCode();
                default -> 0;
            };
            if (code != 0) {
                return code;
            }
        }
        return UNKNOWN;
    }

    /** Nobody's mail leaves now. */
    static final class ServerAway extends MailFault {
        ServerAway(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * The line broke in the middle of this mail. It may be the mail or the server: this one may leave later, the others
     * after a moment's rest.
     */
    static final class BrokeOff extends MailFault {
        BrokeOff(Throwable cause) {
            super("the mail server broke off", cause);
        }
    }

    /** This mail may leave later. */
    static final class RefusedForNow extends MailFault {
        RefusedForNow(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** This mail will never leave. */
    static final class RefusedForGood extends MailFault {
        RefusedForGood(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Our own fault. */
    static final class NotBuilt extends MailFault {
        NotBuilt(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
