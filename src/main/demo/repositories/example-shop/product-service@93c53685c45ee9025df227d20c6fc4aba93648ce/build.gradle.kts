plugins {
    kotlin("jvm") version "2.2.0"
}

dependencies {
    implementation(libs.service.runtime)
}
