package org.ricdm.passerelle;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ricdm.passerelle.dev.DevConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test with the whole portal on a real MariaDB and a real mail catcher. All of them share one context and one schema:
 * each test makes its own people and topics (see {@link Fixture}) and looks at nothing else. Jobs run when the test
 * says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = {PasserelleApplication.class, DevConfiguration.class, Fixture.class, StatementCounter.class})
@AutoConfigureMockMvc
@ExtendWith(NothingLeftOver.class)
@ContextConfiguration(initializers = StoreForTests.class)
public @interface PortalTest {}
