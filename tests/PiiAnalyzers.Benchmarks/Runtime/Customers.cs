namespace PiiAnalyzers.Benchmarks.Runtime;

/// <summary>Printed by the compiler's own <c>ToString</c>.</summary>
public record PlainCustomer(int Id, string Email, string Name, string Phone, string City);

/// <summary>The same record, printed by the generated one.</summary>
public partial record Customer(int Id, [property: PiiEmail] string Email, [property: PiiName] string Name, [property: PiiPhone] string Phone, string City);

/// <summary>The same members as a sealed record.</summary>
public sealed partial record SealedCustomer(int Id, [property: PiiEmail] string Email, [property: PiiName] string Name, [property: PiiPhone] string Phone, string City);

/// <summary>The same members as a class: Microsoft's logging generator refuses records with classified members.</summary>
public partial class Client
{
    public int Id { get; init; }

    [PiiEmail]
    public string? Email { get; init; }

    [PiiName]
    public string? Name { get; init; }

    [PiiPhone]
    public string? Phone { get; init; }

    public string? City { get; init; }
}
