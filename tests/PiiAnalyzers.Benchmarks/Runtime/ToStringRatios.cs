namespace PiiAnalyzers.Benchmarks.Runtime;

/// <summary><c>ToString</c> of the compiler beside the generated one: kinds of record, numbers of members, short and long values.</summary>
internal static class ToStringRatios
{
    private const string LongEmail = "jane.elizabeth.roe.of.springfield@mail.customers.example.com";
    private const string LongName = "Jane Elizabeth Mary Roe of Springfield";

    public static void AddTo(Ratios ratios)
    {
        Add(ratios, "Sealed, 1 of short values", new PlainSealed1("a@b.de"), new RedactedSealed1("a@b.de"));
        Add(ratios, "Sealed, 1 of long values", new PlainSealed1(LongEmail), new RedactedSealed1(LongEmail));
        Add(ratios, "Sealed, 5 of short values", new PlainSealed5(7, "a@b.de", "Al", "123", "Ulm"), new RedactedSealed5(7, "a@b.de", "Al", "123", "Ulm"));
        Add(ratios, "Sealed, 5 of long values", new PlainSealed5(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"), new RedactedSealed5(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"));
        Add(ratios, "Sealed, 12 of short values", new PlainSealed12(7, "a@b.de", "Al", "123", "Ulm", new(1985, 2, 3), "1 A, DE", true, "-", 1m, "42", Guid.Empty), new RedactedSealed12(7, "a@b.de", "Al", "123", "Ulm", new(1985, 2, 3), "1 A, DE", true, "-", 1m, "42", Guid.Empty));
        Add(ratios, "Sealed, 12 of long values", new PlainSealed12(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", new(1985, 2, 3), "12345 Northwestern Evergreen Terrace Boulevard, Apartment 742, Springfield, US", true, new string('n', 400), 1234567.89m, "4111 1111 1111 1234", new("0f8fad5b-d9cb-469f-a165-70867728950e")), new RedactedSealed12(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", new(1985, 2, 3), "12345 Northwestern Evergreen Terrace Boulevard, Apartment 742, Springfield, US", true, new string('n', 400), 1234567.89m, "4111 1111 1111 1234", new("0f8fad5b-d9cb-469f-a165-70867728950e")));
        Add(ratios, "Open, 1 of short values", new PlainOpen1("a@b.de"), new RedactedOpen1("a@b.de"));
        Add(ratios, "Open, 1 of long values", new PlainOpen1(LongEmail), new RedactedOpen1(LongEmail));
        Add(ratios, "Open, 5 of short values", new PlainOpen5(7, "a@b.de", "Al", "123", "Ulm"), new RedactedOpen5(7, "a@b.de", "Al", "123", "Ulm"));
        Add(ratios, "Open, 5 of long values", new PlainOpen5(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"), new RedactedOpen5(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"));
        Add(ratios, "Open, 12 of short values", new PlainOpen12(7, "a@b.de", "Al", "123", "Ulm", new(1985, 2, 3), "1 A, DE", true, "-", 1m, "42", Guid.Empty), new RedactedOpen12(7, "a@b.de", "Al", "123", "Ulm", new(1985, 2, 3), "1 A, DE", true, "-", 1m, "42", Guid.Empty));
        Add(ratios, "Open, 12 of long values", new PlainOpen12(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", new(1985, 2, 3), "12345 Northwestern Evergreen Terrace Boulevard, Apartment 742, Springfield, US", true, new string('n', 400), 1234567.89m, "4111 1111 1111 1234", new("0f8fad5b-d9cb-469f-a165-70867728950e")), new RedactedOpen12(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", new(1985, 2, 3), "12345 Northwestern Evergreen Terrace Boulevard, Apartment 742, Springfield, US", true, new string('n', 400), 1234567.89m, "4111 1111 1111 1234", new("0f8fad5b-d9cb-469f-a165-70867728950e")));
        Add(ratios, "Derived, 1 of short values", new PlainDerived1("a@b.de", "123", 1), new RedactedDerived1("a@b.de", "123", 1));
        Add(ratios, "Derived, 1 of long values", new PlainDerived1(LongEmail, "+1 (555) 765-4321", 1), new RedactedDerived1(LongEmail, "+1 (555) 765-4321", 1));
        Add(ratios, "Derived, 5 of short values", new PlainDerived5(7, "a@b.de", "Al", "123", "Ulm", "123", 1), new RedactedDerived5(7, "a@b.de", "Al", "123", "Ulm", "123", 1));
        Add(ratios, "Derived, 5 of long values", new PlainDerived5(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "+1 (555) 765-4321", 1), new RedactedDerived5(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "+1 (555) 765-4321", 1));
        Add(ratios, "Derived, 12 of short values", new PlainDerived12(7, "a@b.de", "Al", "123", "Ulm", new(1985, 2, 3), "1 A, DE", true, "-", 1m, "42", Guid.Empty, "123", 1), new RedactedDerived12(7, "a@b.de", "Al", "123", "Ulm", new(1985, 2, 3), "1 A, DE", true, "-", 1m, "42", Guid.Empty, "123", 1));
        Add(ratios, "Derived, 12 of long values", new PlainDerived12(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", new(1985, 2, 3), "12345 Northwestern Evergreen Terrace Boulevard, Apartment 742, Springfield, US", true, new string('n', 400), 1234567.89m, "4111 1111 1111 1234", new("0f8fad5b-d9cb-469f-a165-70867728950e"), "+1 (555) 765-4321", 1), new RedactedDerived12(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", new(1985, 2, 3), "12345 Northwestern Evergreen Terrace Boulevard, Apartment 742, Springfield, US", true, new string('n', 400), 1234567.89m, "4111 1111 1111 1234", new("0f8fad5b-d9cb-469f-a165-70867728950e"), "+1 (555) 765-4321", 1));
        Add(ratios, "Below an entity, short values", new PlainBelowEntity(7, "web", "a@b.de", "Al"), new RedactedBelowEntity(7, "web", "a@b.de", "Al"));
        Add(ratios, "Below an entity, long values", new PlainBelowEntity(1234567890, "newsletter", LongEmail, LongName), new RedactedBelowEntity(1234567890, "newsletter", LongEmail, LongName));
        Add(ratios, "Third, short values", new PlainThird("a@b.de", "123", "Al"), new RedactedThird("a@b.de", "123", "Al"));
        Add(ratios, "Third, long values", new PlainThird(LongEmail, "+1 (555) 765-4321", LongName), new RedactedThird(LongEmail, "+1 (555) 765-4321", LongName));
        Add(ratios, "Compiler's below generated, short values", new CompilerBelowCompiler(7, "a@b.de", "Al", "123", "Ulm", 1), new CompilerBelowRedacted(7, "a@b.de", "Al", "123", "Ulm", 1));
        Add(ratios, "Compiler's below generated, long values", new CompilerBelowCompiler(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Springfield", 1), new CompilerBelowRedacted(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Springfield", 1));
        Add(ratios, "Partial below generated, short values", new CompilerBelowCompiler(7, "a@b.de", "Al", "123", "Ulm", 1), new PartialBelowRedacted(7, "a@b.de", "Al", "123", "Ulm", 1));
        Add(ratios, "Partial below generated, long values", new CompilerBelowCompiler(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Springfield", 1), new PartialBelowRedacted(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Springfield", 1));
        Add(ratios, "Struct, 1 of short values", new PlainStruct1("a@b.de"), new RedactedStruct1("a@b.de"));
        Add(ratios, "Struct, 1 of long values", new PlainStruct1(LongEmail), new RedactedStruct1(LongEmail));
        Add(ratios, "Struct, 5 of short values", new PlainStruct5(7, "a@b.de", "Al", "123", "Ulm"), new RedactedStruct5(7, "a@b.de", "Al", "123", "Ulm"));
        Add(ratios, "Struct, 5 of long values", new PlainStruct5(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"), new RedactedStruct5(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"));
        Add(ratios, "Struct, 12 of short values", new PlainStruct12(7, "a@b.de", "Al", "123", "Ulm", new(1985, 2, 3), "1 A, DE", true, "-", 1m, "42", Guid.Empty), new RedactedStruct12(7, "a@b.de", "Al", "123", "Ulm", new(1985, 2, 3), "1 A, DE", true, "-", 1m, "42", Guid.Empty));
        Add(ratios, "Struct, 12 of long values", new PlainStruct12(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", new(1985, 2, 3), "12345 Northwestern Evergreen Terrace Boulevard, Apartment 742, Springfield, US", true, new string('n', 400), 1234567.89m, "4111 1111 1111 1234", new("0f8fad5b-d9cb-469f-a165-70867728950e")), new RedactedStruct12(1234567890, LongEmail, LongName, "+1 (555) 123-4567", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", new(1985, 2, 3), "12345 Northwestern Evergreen Terrace Boulevard, Apartment 742, Springfield, US", true, new string('n', 400), 1234567.89m, "4111 1111 1111 1234", new("0f8fad5b-d9cb-469f-a165-70867728950e")));
        Add(ratios, "Address, 1 of short values", new PlainAddress1("203.0.113.7"), new RedactedAddress1("203.0.113.7"));
        Add(ratios, "Address, 1 of long values", new PlainAddress1("2001:db8:85a3:8d3:1319:8a2e:370:7348"), new RedactedAddress1("2001:db8:85a3:8d3:1319:8a2e:370:7348"));
    }

    private static void Add(Ratios ratios, string group, object plain, object redacted)
    {
        ratios.Add("ToString: " + group, "compiler", plain.ToString);
        ratios.Add("ToString: " + group, "generated", redacted.ToString);
    }
}
