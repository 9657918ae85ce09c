.PHONY: help dev verify slow bench jar aot golden permissions facts actions

help: ## lists these
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/'
dev: ## starts with the demo catalog
	./mvnw quarkus:dev
verify: ## builds, checks and tests
	./mvnw verify
slow: ## scale and crash tests
	./mvnw verify -Pslow
bench: ## measures a catalog of N components (make bench N=10000)
	./mvnw verify -Pbench -Dbench.components=$(or $(N),10000) -Dbench.heap=$(or $(HEAP),256m)
jar: ## the application in target/quarkus-app
	./mvnw package -DskipTests
aot: ## the same with target/quarkus-app/mokuroku.aot, for faster starts
	./mvnw package -DskipTests -Paot
golden: ## rewrites graphql/schema.graphql; with BREAKING=true also where clients break
	./mvnw test -Dtest=SchemaTest -Dgolden.rewrite=true -Dgolden.breaking=$(or $(BREAKING),false)
permissions: ## rewrites the tables of docs/permissions.md
	./mvnw test -Dtest=PermissionTableTest -Dpermissions.rewrite=true
facts: ## rewrites the tables of docs/facts.md
	./mvnw test -Dtest=FactsPageTest -Dfacts.rewrite=true
actions: ## rewrites docs/template-actions.md
	./mvnw test -Dtest=ActionsPageTest -Dactions.rewrite=true
