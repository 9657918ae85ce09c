.PHONY: help dev verify slow jar golden

help: ## lists these
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/'
dev: ## starts with the demo catalog
	./mvnw quarkus:dev
verify: ## builds, checks and tests
	./mvnw verify
slow: ## scale and crash tests
	./mvnw verify -Pslow
jar: ## the application in target/quarkus-app
	./mvnw package -DskipTests
golden: ## rewrites graphql/schema.graphql
	./mvnw test -Dtest=SchemaTest -Dgolden.rewrite=true
