// Area: declarations
// Construct: classified types, type parameters, return values, fields, and attributes of several libraries
// Libraries: Microsoft.Extensions.Logging, Microsoft.AspNetCore.Identity
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace Cases.ClassifiedTypes;

[PiiNationalId]
public readonly record struct NationalNumber(string Text);

public readonly record struct InvoiceNumber(string Text);

public sealed class Tagged<[Pii] T>(T value)
{
    public T Value { get; } = value;

    public int Version { get; } = 1;
}

public class Visitor
{
    [PersonalData] public string Badge { get; set; } = "";

    [ProtectedPersonalData] public string Plate { get; set; } = "";

    [Pii(PiiCategory.Health)] public string Notes = "";

    [Confidential] public int Floor;

    public string Gate = "";
}

public interface IDirectory
{
    [return: PiiName]
    string NameOf(int id);

    string TeamOf(int id);
}

public sealed class Directory : IDirectory
{
    public string NameOf(int id) => "name of " + id;

    public string TeamOf(int id) => "team of " + id;
}

public class FrontDesk(ILogger<FrontDesk> logger, IDirectory directory)
{
    public void Types(NationalNumber number, InvoiceNumber invoice, Position position)
    {
        logger.LogInformation("{Number}", number); // LEAK PII1001 NationalNumber
        logger.LogInformation("{Number}", invoice); // CLEAN type not classified
        logger.LogInformation("{Position}", position); // LEAK PII1001 Position
        logger.LogInformation("{Position}", position.GetType()); // CLEAN the type's name
        logger.LogInformation("{Text}", number.ToString()); // LEAK PII1001 NationalNumber
        logger.LogInformation("{Text}", invoice.ToString()); // CLEAN type not classified
    }

    public void Members(Visitor visitor, Patient patient)
    {
        logger.LogInformation("{Badge}", visitor.Badge); // LEAK PII1001 Visitor.Badge
        logger.LogInformation("{Plate}", visitor.Plate); // LEAK PII1001 Visitor.Plate
        logger.LogInformation("{Notes}", visitor.Notes); // LEAK PII1001 Visitor.Notes
        logger.LogInformation("{Floor}", visitor.Floor); // LEAK PII1001 Visitor.Floor
        logger.LogInformation("{Gate}", visitor.Gate); // CLEAN not annotated
        logger.LogInformation("{Diagnosis}", patient.Diagnosis); // LEAK PII1001 Patient.Diagnosis
        logger.LogInformation("{Ward}", patient.Ward); // CLEAN not annotated
    }

    public void Parameters([PiiIpAddress] string address, string port, [Confidential] Guid device)
    {
        logger.LogInformation("{Address}", address); // LEAK PII1001 address
        logger.LogInformation("{Port}", port); // CLEAN not annotated
        logger.LogInformation("{Device}", device); // LEAK PII1001 device
    }

    public void Returns(int id)
    {
        logger.LogInformation("{Name}", directory.NameOf(id)); // LEAK PII1001 IDirectory.NameOf
        logger.LogInformation("{Team}", directory.TeamOf(id)); // CLEAN not annotated
        logger.LogInformation("{Name}", Lookup(id)); // LEAK PII1001 Lookup
    }

    public void TypeArguments(Tagged<string> tagged)
    {
        logger.LogInformation("{Value}", tagged.Value); // LEAK PII1001 Tagged.Value
        logger.LogInformation("{Version}", tagged.Version); // CLEAN sibling member
    }

    [return: PiiUsername]
    private static string Lookup(int id) => "user" + id;
}
