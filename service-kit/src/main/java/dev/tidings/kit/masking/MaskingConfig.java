package dev.tidings.kit.masking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What looks secret. */
@ConfigMapping(prefix = "tidings.masking")
public interface MaskingConfig {

    /**
     * Names of headers, members and parameters whose values are secret. Only letters and digits
     * count, in any case: {@code api-key} is {@code API_KEY} too. A {@code *} at an end stands for
     * anything.
     */
    @WithDefault(
            "authorization,proxy-authorization,cookie,set-cookie,*api-key,*api-secret,*access-key,"
                    + "*access-key-id,*secret-key,*private-key,*secret,*password,password*,passwd,"
                    + "pwd,passphrase,*token,*auth-key,credentials,session-id,*signature")
    List<String> names();
}
