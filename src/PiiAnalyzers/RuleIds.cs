namespace PiiAnalyzers;

/// <summary>The diagnostic ids. An id is never renamed and never reused; the first digit names the family.</summary>
internal static class RuleIds
{
    public const string PersonalDataLogged = "PII1001";
    public const string CarrierLogged = "PII1002";
    public const string PersonalDataInException = "PII1003";
    public const string PersonalDataInTelemetry = "PII1004";
    public const string PersonalDataWrittenToDiagnostics = "PII1005";
    public const string ToStringPrintsPersonalData = "PII1006";

    public const string PersonalDataSerialized = "PII2001";
    public const string CarrierSerialized = "PII2002";

    public const string CopiedUnannotated = "PII5001";
    public const string ReturnedUnannotated = "PII5002";
    public const string LooksPersonal = "PII5003";
    public const string AnnotationCannotWork = "PII5004";
    public const string ConfigurationMalformed = "PII5006";
    public const string AcceptanceCannotStand = "PII5007";

    public const string RedactionNeedsPartial = "PII9001";
    public const string OwnToStringPrintsPersonalData = "PII9002";
}
