package lambdaless.infra;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.resources.CustomResourceOptions;

/** A role that a service of AWS assumes, with a policy that AWS manages for it. */
record ServiceRole(Role role, RolePolicyAttachment attachment) {
    /**
     * Declares both under one name.
     *
     * @param purpose a sentence without its full stop
     * @param service that assumes it: {@code backup.amazonaws.com}
     */
    static ServiceRole of(
            String name, String purpose, String service, String policyArn, Tags tags, CustomResourceOptions options) {
        var role = new Role(
                name,
                RoleArgs.builder()
                        .description(tags.described(purpose))
                        .assumeRolePolicy(Policies.trustIn(service))
                        .tags(tags.all())
                        .build(),
                options);
        var attachment = RolePolicyAttachmentArgs.builder()
                .role(role.name())
                .policyArn(policyArn)
                .build();
        return new ServiceRole(role, new RolePolicyAttachment(name, attachment, options));
    }
}
