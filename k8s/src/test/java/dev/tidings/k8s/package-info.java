/** What must be true of every overlay, looked for in what kustomize makes of it. */
@NullMarked
package dev.tidings.k8s;

import org.jspecify.annotations.NullMarked;
