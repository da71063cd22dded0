package lambdaless.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lambdaless.gateway.stack.RecordedResource;

/** The addresses of a stack's resources. Terraform's names have letters, digits, hyphens and underscores only. */
final class Addresses {
    private final Map<RecordedResource, Address> byResource = new HashMap<>();

    Addresses(List<RecordedResource> resources) {
        Set<Address> taken = new HashSet<>();
        for (var resource : resources) {
            byResource.put(resource, free(resource, taken));
        }
    }

    Address of(RecordedResource resource) {
        var address = byResource.get(resource);
        if (address == null) {
            throw new IllegalArgumentException(resource.label() + " is not a resource of this stack");
        }
        return address;
    }

    private static Address free(RecordedResource resource, Set<Address> taken) {
        var type = TerraformTypes.required(resource).name();
        var name = resource.name().replace("{}", "any").replaceAll("[^A-Za-z0-9_-]+", "_");
        var address = new Address(type, name.matches("[A-Za-z_].*") ? name : "_" + name);
        for (int number = 2; !taken.add(address); number++) {
            address = new Address(type, name + "_" + number);
        }
        return address;
    }
}
