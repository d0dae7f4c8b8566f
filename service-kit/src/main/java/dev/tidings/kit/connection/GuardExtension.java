package dev.tidings.kit.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.annotations.RegisterResources;

/**
 * Puts a guard before every connection that a server of this process accepts. Netty finds it by its
 * name in {@code META-INF/services}.
 */
@RegisterForReflection
@RegisterResources(globs = "META-INF/services/io.netty.bootstrap.ChannelInitializerExtension")
public final class GuardExtension extends ChannelInitializerExtension {

    /** Has Netty look for extensions; to be called before its first use in a process. */
    public static void enable() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    @Override
    public void postInitializeServerListenerChannel(ServerChannel listener) {
        Guards.prepare(listener);
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        Guards.guard(connection);
    }
}
