package org.ricdm.passerelle.people;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CentreRepository extends JpaRepository<Centre, Long> {
    Optional<Centre> findBySlug(String slug);
}
