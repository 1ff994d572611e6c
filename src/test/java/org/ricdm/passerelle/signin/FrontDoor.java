package org.ricdm.passerelle.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockRequestDispatcher;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

/** A test at the front door: browsers without script, mailboxes, and a clock that can be moved. */
@PortalTest
public abstract class FrontDoor {

    /** An address that the network's test people do not use, from a range that is nobody's (RFC 2544). */
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    @Autowired
    protected Fixture fixture;

    @Autowired
    Tokens tokens;

    @Autowired
    Credentials credentials;

    @Autowired
    protected JobRunner jobs;

    @Autowired
    protected MailCatcher mail;

    @Autowired
    protected AdjustableClock clock;

    @Autowired
    protected JdbcClient sql;

    @Autowired
    private MockMvc portal;

    /** Where the application begins, which these tests do not enter: it answers with an empty page. */
    @BeforeEach
    void anApplicationBehindTheDoor(@Autowired ServletContext servlets) {
        ((MockServletContext) servlets)
                .registerNamedDispatcher("springServlet", new MockRequestDispatcher("application"));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
        SecurityContextHolder.clearContext();
    }

    /** A browser from a network of its own. */
    protected Browser browser() {
        return browserAt(network());
    }

    protected Browser browserAt(String remoteAddress) {
        return new Browser(portal, remoteAddress);
    }

    /** A browser in which that member is signed in. */
    protected Browser signedIn(long memberId) throws Exception {
        var browser = browser();
        var link = "/sign-in/" + tokens.make(TokenPurpose.SIGN_IN, memberId);
        browser.open(link);
        assertThat(browser.send(link).getRedirectedUrl()).isEqualTo("/");
        return browser;
    }

    /** An IPv4 address that no other test uses. */
    protected static String network() {
        var number = NETWORKS.incrementAndGet();
        return "198.18." + number / 250 + "." + (number % 250 + 1);
    }

    /** An address that nobody holds. */
    protected static String stranger() {
        return Fixture.unique("stranger") + "@elsewhere.example";
    }

    /** Lets everything that waits leave, and returns what that address got, newest first. */
    protected List<CaughtMail> mailsTo(String address) {
        jobs.runAllDue();
        return mail.mails().stream()
                .filter(caught -> caught.to().contains(address))
                .toList();
    }

    /** The part after the host of the newest link below that path which the address got. */
    protected String linkTo(String address, String path) {
        var link = Pattern.compile("https://portal\\.example(" + Pattern.quote(path) + "[A-Za-z0-9_-]+)");
        return mailsTo(address).stream()
                .map(CaughtMail::text)
                .flatMap(text -> link.matcher(text).results())
                .map(hit -> hit.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link below " + path + " for " + address));
    }

    /** The columns of the store in which the secret can be read. */
    protected List<String> whereItStands(String secret) {
        return sql
                .sql("select concat(c.table_name, '.', c.column_name) from information_schema.columns c"
                        + " join information_schema.tables t using (table_schema, table_name)"
                        + " where c.table_schema = database() and t.table_type = 'BASE TABLE'"
                        + " and c.data_type in ('char', 'varchar', 'text', 'mediumtext', 'longtext', 'binary',"
                        + " 'varbinary', 'blob', 'mediumblob', 'longblob')")
                .query(String.class)
                .list()
                .stream()
                .filter(column -> {
                    var parts = column.split("\\.");
                    return sql.sql("select count(*) from `" + parts[0] + "` where instr(cast(`" + parts[1]
                                            + "` as binary), cast(:secret as binary)) > 0")
                                    .param("secret", secret)
                                    .query(Integer.class)
                                    .single()
                            > 0;
                })
                .toList();
    }
}
