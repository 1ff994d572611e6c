package org.ricdm.passerelle.signin;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.ricdm.passerelle.people.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The filter chain of everything but the visitors' pages. Views are guarded by Vaadin's navigation control, everything else by the rules here. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SignInSecurity {

    private static final String LOGIN = "/login";

    private static final String[] OPEN = {
        LOGIN,
        "/register/**",
        "/reset/**",
        "/sign-in/**",
        "/invitation/**",
        "/application/**",
        "/unsubscribe/**",
        "/decision/**",
        "/feeds/**",
        "/adoptions/answer/*",
        "/events/*/event.ics",
        "/events/*/guest/**",
        "/events/*/call/**",
        "/events/*/feedback/*",
        "/events/*/feedback/*/*",
        "/events/*/materials/*/*",
        "/events/*/picture/*/*",
        "/events/*/logos/*",
        "/practices/feed.atom",
        "/practices/*/sheet.pdf",
        "/practices/*/picture/*",
        "/practices/*/files/*/*",
        "/calendar/**",
        "/certificates/**",
        "/actuator/health/**",
        "/passerelle/**",
        "/aura/**",
        "/error",
        "/favicon.ico"
    };

    /** What is possible beside Vaadin 25.2, which still needs inline scripts of its own. */
    private static final String CONTENT_POLICY =
            "object-src 'none'; base-uri 'self'; frame-ancestors 'self'; form-action 'self'";

    @Bean
    SecurityFilterChain membersChain(
            HttpSecurity http,
            People people,
            Clock clock,
            NavigationAccessControl views,
            @Value("${management.server.port:-1}") int managementPort)
            throws Exception {
        http.addFilterAfter(new SessionGuard(people, clock), SecurityContextHolderFilter.class);
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/unsubscribe/**"));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .frameOptions(frames -> frames.sameOrigin()));
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                .permitAll()
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(request ->
                        request.getRequestURI().startsWith("/actuator/") && request.getLocalPort() == managementPort)
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasRole("ADMINISTRATOR"));
        http.logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/"));
        // An address that nobody knows is no forbidden one: the frame of the application says so in words.
        http.with(
                vaadin(),
                configurer -> configurer
                        .enableLogoutConfiguration(false)
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        // Not the configurer's loginView(), which would put Spring's own form login in front of LoginPages.
        var login = new LoginUrlAuthenticationEntryPoint(LOGIN);
        login.setFavorRelativeUris(true);
        http.exceptionHandling(faults -> faults.authenticationEntryPoint(login));
        views.setLoginView(LOGIN);
        return http.build();
    }

    /** Members sign in through our own pages; Spring's own user store stays empty. */
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException("members sign in through the portal's own pages");
        };
    }
}
