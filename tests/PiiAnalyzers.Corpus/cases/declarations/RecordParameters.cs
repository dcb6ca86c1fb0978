// Area: declarations
// Construct: a primary-constructor parameter and its property are one; property targets; positional records
// Libraries: NLog
using NLog;

namespace Cases.RecordParameters;

public record Applicant(int Id, [PiiName] string Name, [property: PiiTaxId] string TaxNumber, string Position);

public class Lease([PiiPostalAddress] string site, string unit)
{
    public string Site { get; } = site;

    public string Unit { get; } = unit;
}

public readonly record struct Reading([PiiHealth] double Pulse, int Sensor);

public class Recruiting(Logger log)
{
    public void Review(Applicant applicant)
    {
        log.Info("{Name}", applicant.Name); // LEAK PII1001 Applicant.Name
        log.Info("{Position}", applicant.Position); // CLEAN not annotated
        log.Info("{Tax}", applicant.TaxNumber); // LEAK PII1001 Applicant.TaxNumber
        var (id, name, _, position) = applicant;
        log.Info("{Name}", name); // LEAK PII1001 Applicant.Name
        log.Info("{Id}", id); // CLEAN identifier instead
        log.Info("{Position}", position); // CLEAN other component
    }

    public void Rent(Lease lease)
    {
        log.Info("{Site}", lease.Site); // LEAK PII1001 Lease.Site
        log.Info("{Unit}", lease.Unit); // CLEAN not annotated
    }

    public void Measure(Reading reading)
    {
        log.Info("{Pulse}", reading.Pulse); // LEAK PII1001 Reading.Pulse
        log.Info("{Sensor}", reading.Sensor); // CLEAN not annotated
        log.Info("{Pulse}", reading.Pulse > 100); // CLEAN a comparison
    }
}
