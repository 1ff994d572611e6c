package org.ricdm.passerelle.search;

import java.util.HashMap;
import java.util.Map;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the index is: Lucene in a folder, or a cluster of OpenSearch. Configuration alone decides. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    static final String LUCENE = "lucene";

    private static final String SEARCH = "hibernate.search.";
    private static final String BACKEND = SEARCH + "backend.";

    @Bean
    HibernatePropertiesCustomizer searchIndex(Environment settings) {
        return properties -> {
            properties.put(SEARCH + "mapping.configurer", BeanReference.ofInstance((HibernateOrmSearchMappingConfigurer)
                    new TextMapping()));
            properties.put(SEARCH + "mapping.process_annotations", false);
            // Texts come from facts, and the keeper makes and mends the index: neither writing a post nor starting
            // the portal waits for it.
            properties.put(SEARCH + "indexing.listeners.enabled", false);
            properties.put(SEARCH + "schema_management.strategy", "none");
            properties.putAll(backend(settings));
        };
    }

    static Map<String, Object> backend(Environment settings) {
        if (settings.getProperty("passerelle.search.backend", LUCENE).equals(LUCENE)) {
            return Map.of(
                    BACKEND + "type",
                    LUCENE,
                    BACKEND + "directory.root",
                    settings.getRequiredProperty("passerelle.search.dir"),
                    BACKEND + "analysis.configurer",
                    BeanReference.ofInstance((LuceneAnalysisConfigurer) new LuceneWords()));
        }
        var cluster = new HashMap<String, Object>();
        cluster.put(BACKEND + "type", "elasticsearch");
        cluster.put(BACKEND + "uris", settings.getRequiredProperty("passerelle.search.uris"));
        // The version is told, not asked, so that the portal starts while the cluster does not.
        cluster.put(BACKEND + "version", settings.getProperty("passerelle.search.version", "opensearch:2.19"));
        cluster.put(BACKEND + "version_check.enabled", false);
        cluster.put(BACKEND + "analysis.configurer", BeanReference.ofInstance((ElasticsearchAnalysisConfigurer)
                new OpenSearchWords()));
        var user = settings.getProperty("passerelle.search.user", "");
        if (!user.isEmpty()) {
            cluster.put(BACKEND + "username", user);
            cluster.put(BACKEND + "password", settings.getProperty("passerelle.search.password", ""));
        }
        return cluster;
    }
}
