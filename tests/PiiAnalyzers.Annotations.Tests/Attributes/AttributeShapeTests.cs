using System.Reflection;
using Microsoft.Extensions.Compliance.Classification;

namespace PiiAnalyzers.Annotations.Tests.Attributes;

public class AttributeShapeTests
{
    public const AttributeTargets Data =
        AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue
        | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.GenericParameter;

    private const AttributeTargets Disclosure =
        AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Parameter
        | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface;

    [Theory]
    [InlineData(typeof(NotPiiAttribute), Data, true)]
    [InlineData(typeof(PiiSanitizerAttribute), AttributeTargets.Method, true)]
    [InlineData(typeof(PiiSinkAttribute), AttributeTargets.Parameter, true)]
    [InlineData(typeof(PiiDisclosureAttribute), Disclosure, false)]
    [InlineData(typeof(EncryptedAttribute), AttributeTargets.Property, true)]
    public void Usage(Type type, AttributeTargets targets, bool inherited)
    {
        AttributeUsageAttribute usage = type.GetCustomAttribute<AttributeUsageAttribute>()!;

        Assert.Equal(targets, usage.ValidOn);
        Assert.Equal(inherited, usage.Inherited);
        Assert.False(usage.AllowMultiple);
        Assert.True(type.IsSealed);
        Assert.Equal("PiiAnalyzers", type.Namespace);
    }

    [Fact]
    public void Mark_is_a_data_classification() => Assert.True(typeof(PiiAttribute).IsSubclassOf(typeof(DataClassificationAttribute)));

    [Fact]
    public void Arguments_are_kept()
    {
        Assert.Equal("A product", new NotPiiAttribute("A product").Reason);
        Assert.Equal(PiiSinkKind.Storage, new PiiSinkAttribute(PiiSinkKind.Storage).Kind);

        var disclosure = new PiiDisclosureAttribute("Contract") { Expires = "2030-01-31" };
        Assert.Equal("Contract", disclosure.Reason);
        Assert.Equal("2030-01-31", disclosure.Expires);
        Assert.Null(new PiiDisclosureAttribute("Contract").Expires);
    }

    [Fact]
    public void Sink_kinds_stay() =>
        Assert.Equal(["Log", "Serialization", "Storage", "Transmission"], Enumerable.Range(0, 4).Select(number => ((PiiSinkKind)number).ToString()));

    [Fact]
    public void Every_mask_is_marked_as_a_sanitizer() =>
        Assert.All(
            typeof(PiiMask).GetMethods(BindingFlags.Public | BindingFlags.Static),
            method => Assert.NotNull(method.GetCustomAttribute<PiiSanitizerAttribute>()));

    // Compiling is the test: each target the attributes are meant for.
    [PiiName]
    [PiiDisclosure("Test")]
    private interface IMarked<[Pii] T>
    {
        [PiiEmail]
        string Email { get; set; }

        [return: PiiPhone]
        string Find([PiiAge] int age, [PiiSink(PiiSinkKind.Log)] T text);
    }

    [NotPii("Test")]
    private sealed class Marked : IMarked<string>
    {
        [PiiCredential]
        public const string Field = "";

        [PiiDisclosure("Test")]
        public Marked()
        {
        }

        [Encrypted]
        [PiiDisclosure("Test", Expires = "2030-01-31")]
        public string Email { get; set; } = "";

        [PiiSanitizer]
        [PiiDisclosure("Test")]
        [return: NotPii("Test")]
        public string Find([PiiDisclosure("Test")] int age, string text) => "";
    }
}
