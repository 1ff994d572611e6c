package org.ricdm.passerelle;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * For a test that starts a portal of its own: each portal makes itself the one where the whole process looks who is
 * signed in, so the one that the other tests share has to be put back.
 */
public class BesideThePortal implements BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(BesideThePortal.class);

    @Override
    public void beforeEach(ExtensionContext test) {
        test.getStore(HERE).put(test.getUniqueId(), SecurityContextHolder.getContextHolderStrategy());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        SecurityContextHolder.setContextHolderStrategy(
                test.getStore(HERE).get(test.getUniqueId(), SecurityContextHolderStrategy.class));
    }
}
