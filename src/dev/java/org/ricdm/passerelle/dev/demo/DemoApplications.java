package org.ricdm.passerelle.dev.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.dev.demo.DemoTalk.Happening;
import org.ricdm.passerelle.dev.demo.DemoTexts.ApplicationText;
import org.ricdm.passerelle.signin.ApplicationForm;
import org.ricdm.passerelle.signin.Applications;
import org.ricdm.passerelle.signin.Applying;
import org.springframework.stereotype.Component;

/** People who apply for membership: they confirm their address with the link in the mail, as everybody does. */
@Component
class DemoApplications {

    private static final Pattern LINK = Pattern.compile("/register/confirm/([\\w-]+)");
    private static final Duration BETWEEN = Duration.ofHours(26);
    private static final Duration DECLINED_BEFORE = Duration.ofDays(20);

    private final DemoSteps steps;
    private final ActingAs as;
    private final Applying applying;
    private final Applications applications;
    private final JobRunner jobs;
    private final MailCatcher mail;

    DemoApplications(
            DemoSteps steps,
            ActingAs as,
            Applying applying,
            Applications applications,
            JobRunner jobs,
            MailCatcher mail) {
        this.steps = steps;
        this.as = as;
        this.applying = applying;
        this.applications = applications;
        this.jobs = jobs;
        this.mail = mail;
    }

    /** @param office the administrator's id, who declines */
    List<Happening> happenings(List<ApplicationText> texts, long office, Instant now) {
        var happenings = new ArrayList<Happening>();
        for (var i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            var before = text.reason() == null ? BETWEEN.multipliedBy(i + 1) : DECLINED_BEFORE;
            happenings.add(new Happening(now.minus(before), () -> apply(text, office)));
        }
        return happenings;
    }

    private void apply(ApplicationText text, long office) {
        steps.once("application:" + text.email(), () -> {
            as.nobody(() -> {
                applying.apply(new ApplicationForm(
                        text.given(),
                        text.family(),
                        text.email(),
                        text.centre(),
                        text.languages(),
                        text.message().strip(),
                        text.language()));
                return true;
            });
        });
        jobs.runAllDue();
        steps.once("confirmed:" + text.email(), () -> {
            as.nobody(() -> applying.confirm(token(text.email())));
        });
        var reason = text.reason();
        if (reason != null) {
            steps.once(
                    "declined:" + text.email(),
                    () -> as.member(
                            office,
                            () -> applications.pending().stream()
                                    .filter(one -> one.email().equals(text.email()))
                                    .forEach(one -> applications.decline(one.id(), reason))));
        }
    }

    private String token(String address) {
        return mail.mails().stream()
                .filter(caught -> caught.to().contains(address) && caught.text() != null)
                .map(caught -> LINK.matcher(String.valueOf(caught.text())))
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }
}
