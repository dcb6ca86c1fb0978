namespace PiiAnalyzers.Benchmarks.Runtime;

// The same records twice: printed by the ToString of the compiler, and by the generated one.

public sealed record PlainSealed1(string Email);

public sealed partial record RedactedSealed1([property: PiiEmail] string Email);

public sealed record PlainSealed5(int Id, string Email, string Name, string Phone, string City);

public sealed partial record RedactedSealed5(int Id, [property: PiiEmail] string Email, [property: PiiName] string Name, [property: PiiPhone] string Phone, string City);

public sealed record PlainSealed12(int Id, string Email, string Name, string Phone, string City, DateOnly Born, string Street, bool IsActive, string Note, decimal Balance, string Card, Guid Key);

public sealed partial record RedactedSealed12(int Id, [property: PiiEmail] string Email, [property: PiiName] string Name, [property: PiiPhone] string Phone, string City, [property: PiiDateOfBirth] DateOnly Born, [property: PiiPostalAddress] string Street, bool IsActive, string Note, decimal Balance, [property: PiiPaymentCard] string Card, Guid Key);

public record PlainOpen1(string Email);

public partial record RedactedOpen1([property: PiiEmail] string Email);

public record PlainOpen5(int Id, string Email, string Name, string Phone, string City);

public partial record RedactedOpen5(int Id, [property: PiiEmail] string Email, [property: PiiName] string Name, [property: PiiPhone] string Phone, string City);

public record PlainOpen12(int Id, string Email, string Name, string Phone, string City, DateOnly Born, string Street, bool IsActive, string Note, decimal Balance, string Card, Guid Key);

public partial record RedactedOpen12(int Id, [property: PiiEmail] string Email, [property: PiiName] string Name, [property: PiiPhone] string Phone, string City, [property: PiiDateOfBirth] DateOnly Born, [property: PiiPostalAddress] string Street, bool IsActive, string Note, decimal Balance, [property: PiiPaymentCard] string Card, Guid Key);

public readonly record struct PlainStruct1(string Email);

public readonly partial record struct RedactedStruct1([property: PiiEmail] string Email);

public readonly record struct PlainStruct5(int Id, string Email, string Name, string Phone, string City);

public readonly partial record struct RedactedStruct5(int Id, [property: PiiEmail] string Email, [property: PiiName] string Name, [property: PiiPhone] string Phone, string City);

public readonly record struct PlainStruct12(int Id, string Email, string Name, string Phone, string City, DateOnly Born, string Street, bool IsActive, string Note, decimal Balance, string Card, Guid Key);

public readonly partial record struct RedactedStruct12(int Id, [property: PiiEmail] string Email, [property: PiiName] string Name, [property: PiiPhone] string Phone, string City, [property: PiiDateOfBirth] DateOnly Born, [property: PiiPostalAddress] string Street, bool IsActive, string Note, decimal Balance, [property: PiiPaymentCard] string Card, Guid Key);

public sealed record PlainDerived1(string Email, string Mobile, int Rank) : PlainOpen1(Email);

public sealed partial record RedactedDerived1(string Email, [property: PiiPhone] string Mobile, int Rank) : RedactedOpen1(Email);

public sealed record PlainDerived5(int Id, string Email, string Name, string Phone, string City, string Mobile, int Rank) : PlainOpen5(Id, Email, Name, Phone, City);

public sealed partial record RedactedDerived5(int Id, string Email, string Name, string Phone, string City, [property: PiiPhone] string Mobile, int Rank) : RedactedOpen5(Id, Email, Name, Phone, City);

public sealed record PlainDerived12(int Id, string Email, string Name, string Phone, string City, DateOnly Born, string Street, bool IsActive, string Note, decimal Balance, string Card, Guid Key, string Mobile, int Rank) : PlainOpen12(Id, Email, Name, Phone, City, Born, Street, IsActive, Note, Balance, Card, Key);

public sealed partial record RedactedDerived12(int Id, string Email, string Name, string Phone, string City, DateOnly Born, string Street, bool IsActive, string Note, decimal Balance, string Card, Guid Key, [property: PiiPhone] string Mobile, int Rank) : RedactedOpen12(Id, Email, Name, Phone, City, Born, Street, IsActive, Note, Balance, Card, Key);

public sealed record PlainAddress1(string Address);

public sealed partial record RedactedAddress1([property: PiiIpAddress] string Address);

// A record of personal data below one that has none, below one that is derived itself, and above one that the compiler prints.

public record Entity(int Id, string Source);

public sealed record PlainBelowEntity(int Id, string Source, string Email, string Name) : Entity(Id, Source);

public sealed partial record RedactedBelowEntity(int Id, string Source, [property: PiiEmail] string Email, [property: PiiName] string Name) : Entity(Id, Source);

public record PlainMiddle(string Email, string Mobile) : PlainOpen1(Email);

public sealed record PlainThird(string Email, string Mobile, string Name) : PlainMiddle(Email, Mobile);

public partial record RedactedMiddle(string Email, [property: PiiPhone] string Mobile) : RedactedOpen1(Email);

public sealed partial record RedactedThird(string Email, string Mobile, [property: PiiName] string Name) : RedactedMiddle(Email, Mobile);

public sealed record CompilerBelowCompiler(int Id, string Email, string Name, string Phone, string City, int Rank) : PlainOpen5(Id, Email, Name, Phone, City);

public sealed record CompilerBelowRedacted(int Id, string Email, string Name, string Phone, string City, int Rank) : RedactedOpen5(Id, Email, Name, Phone, City);

public sealed partial record PartialBelowRedacted(int Id, string Email, string Name, string Phone, string City, int Rank) : RedactedOpen5(Id, Email, Name, Phone, City);
