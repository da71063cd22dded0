package lambdaless.plan;

/** The address of a resource in Terraform's configuration: {@code aws_dynamodb_table.users}. */
record Address(String type, String name) {
    @Override
    public String toString() {
        return type + "." + name;
    }
}
