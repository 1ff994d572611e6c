package org.ricdm.passerelle.dev;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The doors of {@code run} for outside checks: caught mail, the clock, the jobs. */
@RestController
@RequestMapping("/dev")
class DevEndpoints {

    private final MailCatcher mail;
    private final AdjustableClock clock;
    private final JobRunner jobs;

    DevEndpoints(MailCatcher mail, AdjustableClock clock, JobRunner jobs) {
        this.mail = mail;
        this.clock = clock;
        this.jobs = jobs;
    }

    @GetMapping("/mail.json")
    List<MailCatcher.CaughtMail> mails() {
        return mail.mails();
    }

    @DeleteMapping({"/mail.json", "/mail"})
    void empty() {
        mail.empty();
    }

    @GetMapping("/clock")
    String time() {
        return clock.instant().toString();
    }

    @PostMapping("/clock")
    String advance(@RequestParam Duration advance) {
        clock.advance(advance);
        return Instant.now(clock).toString();
    }

    @PostMapping("/jobs")
    Map<String, Integer> run() {
        return jobs.runAllDue();
    }
}
