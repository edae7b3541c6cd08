package com.moviecurators.premium.openapi;

import java.util.List;

import com.moviecurators.premium.account.CurrentMember;
import com.moviecurators.premium.idempotency.IdempotencyKey;
import com.moviecurators.premium.problem.ProblemType;
import com.moviecurators.premium.problem.ProblemTypes;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the OpenAPI document, strictly enough to generate types from it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("premium.api-docs.enabled")
class OpenApiConfiguration {

	static final String BEARER = "bearer";

	static {
		// One schema for each enumeration, not one for each use; no principal in any; the
		// key is a header.
		ModelResolver.enumsAsRef = true;
		SpringDocUtils.getConfig().addAnnotationsToIgnore(CurrentMember.class);
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(IdempotencyKey.class);
	}

	@Bean
	OpenAPI openApi(ProblemTypes types) {
		SecurityScheme bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP)
			.scheme("bearer")
			.bearerFormat("JWT");
		return new OpenAPI()
			.info(new Info().title("MovieCurators Premium")
				.version("1")
				.description("Refusals are problem details (RFC 9457); `code` tells them apart."))
			.servers(List.of(new Server().url("/")))
			.components(new Components().addSecuritySchemes(BEARER, bearer)
				.addSchemas(ProblemSchemas.PROBLEM,
						ProblemSchemas.problem(types.all().stream().map(ProblemType::code).toList()))
				.addSchemas(ProblemSchemas.FAULT, ProblemSchemas.fault()));
	}

	@Bean
	RequiredRecordComponents requiredRecordComponents() {
		return new RequiredRecordComponents();
	}

	@Bean
	GlobalOperationCustomizer problemResponses() {
		return new ProblemResponses();
	}

}
