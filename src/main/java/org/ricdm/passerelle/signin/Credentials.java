package org.ricdm.passerelle.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords, hashed with Argon2id. */
@Service
@Transactional
public class Credentials {

    // OWASP ASVS 5.0, appendix C: m = 47,104 KiB with t = 1 and p = 1 is enough.
    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 47_104, 1);

    private final String decoy = encoder.encode("nobody has this one");
    private final JdbcClient sql;
    private final People people;
    private final Clock clock;

    Credentials(JdbcClient sql, People people, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.clock = clock;
    }

    /** The active member with that address and password. Costs the same whether the address is known or not. */
    @OpenToAll("it asks for the password")
    @Transactional(readOnly = true)
    public Optional<Long> verify(String email, String password) {
        var member = people.activeByEmail(email);
        var hash = member.flatMap(id -> sql.sql("select password_hash from credential where member_id = :id")
                .param("id", id)
                .query(String.class)
                .optional());
        var matches = encoder.matches(password, hash.orElse(decoy));
        return matches && hash.isPresent() ? member : Optional.empty();
    }

    /**
     * Sets a password.
     *
     * @throws InvalidInput on {@code password}
     */
    @InsideOnly("the sign-in services and the import of accounts")
    public void set(long memberId, String password) {
        var person = people.recipient(memberId).orElseThrow();
        var problem = PasswordRule.problem(password, person.email(), person.givenName());
        if (problem != null) {
            throw InvalidInput.of("password", problem, PasswordRule.MIN, PasswordRule.MAX);
        }
        store(memberId, encoder.encode(password));
    }

    /** The encoded hash of a password, for {@link #importEncoded}. */
    @InsideOnly("the sign-in services and the import of accounts")
    public String encode(String password) {
        return encoder.encode(password);
    }

    /** Takes over a hash that was made elsewhere, without asking the rule for new passwords. */
    @InsideOnly("the sign-in services and the import of accounts")
    public void importEncoded(long memberId, String encoded) {
        store(memberId, encoded);
    }

    private void store(long memberId, String encoded) {
        sql.sql(
                        "insert into credential (member_id, password_hash, changed_at) values (:id, :hash, :now)"
                                + " on duplicate key update password_hash = values(password_hash), changed_at = values(changed_at)")
                .param("id", memberId)
                .param("hash", encoded)
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
    }
}
