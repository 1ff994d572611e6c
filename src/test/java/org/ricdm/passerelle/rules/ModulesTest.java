package org.ricdm.passerelle.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.PasserelleApplication;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** The shape of the house, as {@code docs/adr/0001-modular-monolith.md} draws it. */
class ModulesTest {

    private static JavaClasses ours;

    @BeforeAll
    static void importClasses() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.ricdm.passerelle");
    }

    @Test
    void roomsUseOnlyWhatTheyDeclareAndFormNoCycle() {
        ApplicationModules.of(PasserelleApplication.class).verify();
    }

    @Test
    void entitiesAndRepositoriesNeverLeaveTheirRoom() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(ours);
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .check(ours);
    }

    @Test
    void viewsTalkToServicesOnly() {
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..",
                        "org.springframework.data..",
                        "org.springframework.jdbc..",
                        "java.sql..")
                .check(ours);
    }

    @Test
    void servicesKnowNoScreen() {
        noClasses()
                .that()
                .areAnnotatedWith(Service.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..", "..ui..")
                .check(ours);
    }

    @Test
    void operationsForTheInsideAreNotCalledFromScreensOrControllers() {
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .or()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "target is for the inside only",
                        call -> call.getTargetOwner().isAnnotatedWith(InsideOnly.class)
                                || call.getTarget()
                                        .resolveMember()
                                        .map(member -> member.isAnnotatedWith(InsideOnly.class))
                                        .orElse(false)))
                .check(ours);
    }

    @Test
    void everyViewAndLayoutSaysWhoMayNavigateToIt() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .or()
                .areAnnotatedWith(Layout.class)
                .should()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(AnonymousAllowed.class)
                .check(ours);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(ours);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(ours);
    }

    @Test
    void noStylesAreSetFromJava() {
        noClasses()
                .that()
                .doNotHaveSimpleName(
                        "PlanGrid") // where a session stands is a number of minutes, which no class can say
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "sets the style of a component",
                        call -> call.getTarget().getName().equals("getStyle")
                                && call.getTargetOwner().isAssignableTo(HasStyle.class)))
                .check(ours);
    }
}
