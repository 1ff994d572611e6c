package org.ricdm.passerelle.common.store;

import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.Transactional;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /** Stands just outside the transaction interceptor, which has the lowest precedence of all. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor wholeTransactionRetry() {
        var onClass = new AnnotationMatchingPointcut(Transactional.class, true);
        // Also where it stands on another annotation, such as that of a listener to facts.
        var onMethod = new AnnotationMatchingPointcut(null, Transactional.class, true);
        var advisor = new DefaultPointcutAdvisor(
                new ComposablePointcut(onClass).union((org.springframework.aop.Pointcut) onMethod),
                new WholeTransactionRetry());
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return advisor;
    }
}
