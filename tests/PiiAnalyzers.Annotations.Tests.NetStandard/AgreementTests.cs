using System.Net;
using System.Reflection;
using System.Runtime.Loader;
using System.Runtime.Versioning;
using CsCheck;
using PiiAnalyzers.Annotations.Tests.Masks;

namespace PiiAnalyzers.Annotations.Tests;

/// <summary>A value has one mask, whichever build of the annotations masks it: the one for .NET, or that for .NET Standard 2.0, which lacks half of the framework's parsers.</summary>
public class AgreementTests
{
    private const int Tries = 2000;

    private static readonly Type OtherMask = LoadOther().GetType("PiiAnalyzers.PiiMask", throwOnError: true)!;
    private static readonly Type OtherCategory = OtherMask.Assembly.GetType("PiiAnalyzers.PiiCategory", throwOnError: true)!;
    private static readonly MethodInfo OtherText = OtherMask.GetMethod("Mask", [OtherCategory, typeof(string)])!;
    private static readonly MethodInfo OtherValue = OtherMask.GetMethods().Single(static method => method is { Name: "Mask", IsGenericMethodDefinition: true });

    public static TheoryData<PiiCategory> Categories => MaskPropertyTests.Categories;

    [Fact]
    public void The_builds_are_what_they_are_taken_for()
    {
        Assert.Equal(".NETStandard,Version=v2.0", typeof(PiiMask).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
        Assert.Equal(".NETCoreApp,Version=v10.0", OtherMask.Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
        Assert.NotSame(typeof(PiiMask), OtherMask);
    }

    [Theory]
    [MemberData(nameof(Categories))]
    public void Text_is_masked_alike(PiiCategory category)
    {
        object other = Enum.ToObject(OtherCategory, (int)category);
        MaskValues.Of(category).Sample(value => Assert.Equal((string?)OtherText.Invoke(null, [other, value]), PiiMask.Mask(category, value)), iter: Tries);
    }

    [Theory]
    [MemberData(nameof(Categories))]
    public void Values_are_masked_alike(PiiCategory category)
    {
        Agree(category, MaskValues.Addresses);
        Agree(category, Gen.DateTime);
        Agree(category, Gen.DateTimeOffset);
        Agree(category, Gen.Guid);
        Agree(category, Gen.Long);
        Agree(category, Gen.ULong);
        Agree(category, Gen.Int);
        Agree(category, Gen.Decimal[-200, 200]);
        Agree(category, Gen.Double[-200, 200]);
        Agree(category, Gen.Float[-200, 200]);
    }

    private static void Agree<T>(PiiCategory category, Gen<T> values)
    {
        object other = Enum.ToObject(OtherCategory, (int)category);
        MethodInfo mask = OtherValue.MakeGenericMethod(typeof(T));
        values.Sample(value => Assert.Equal((string?)mask.Invoke(null, [other, value]), PiiMask.Mask(category, value)), iter: Tries / 10);
    }

    private static Assembly LoadOther() =>
        new AssemblyLoadContext("net").LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "net", "PiiAnalyzers.Annotations.dll"));
}
