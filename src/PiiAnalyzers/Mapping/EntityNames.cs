namespace PiiAnalyzers.Mapping;

/// <summary>Names of EF Core and of what goes with it.</summary>
internal static class EntityNames
{
    public const string Context = "Microsoft.EntityFrameworkCore.DbContext";
    public const string Set = "Microsoft.EntityFrameworkCore.DbSet`1";
    public const string Configuration = "Microsoft.EntityFrameworkCore.IEntityTypeConfiguration`1";
    public const string ModelBuilder = "Microsoft.EntityFrameworkCore.ModelBuilder";
    public const string Owned = "Microsoft.EntityFrameworkCore.OwnedAttribute";
    public const string Complex = "System.ComponentModel.DataAnnotations.Schema.ComplexTypeAttribute";
    public const string NotMapped = "System.ComponentModel.DataAnnotations.Schema.NotMappedAttribute";
    public const string ValueConverter = "Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter";
    public const string ProtectedPersonalData = "Microsoft.AspNetCore.Identity.ProtectedPersonalDataAttribute";

    /// <summary>Identity's types whose strings it encrypts when it is told to.</summary>
    public static readonly string[] Protected = ["Microsoft.AspNetCore.Identity.IdentityUser`1", "Microsoft.AspNetCore.Identity.IdentityUserToken`1"];

    /// <summary>Identifiers without one of which a declaration configures no entity.</summary>
    public static readonly HashSet<ulong> Builders =
        [.. new[] { "ModelBuilder", "EntityTypeBuilder", "ModelConfigurationBuilder", "OwnedNavigationBuilder", "ComplexPropertyBuilder", "PropertyBuilder" }.Select(Flow.Gate.NameHash.Of)];
}
