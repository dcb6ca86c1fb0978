using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using PiiAnalyzers.PackageTests.Infrastructure;

namespace PiiAnalyzers.PackageTests;

/// <summary>
/// An application that is published trimmed, and one that is compiled to native code: neither the annotations nor generated code need what that takes away,
/// and no warning says they might.
/// </summary>
[Collection(BuildCollection.Name)]
public class TrimmedTests(PackedPackages packages)
{
    private const string Source =
        """
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        using Microsoft.Extensions.Logging;
        using PiiAnalyzers;

        var order = new Order(3, new Customer(7, "jane.roe@example.com", "Jane Roe"), [new Line("Lamp", "1 Main Street, Springfield, US")]);
        Console.WriteLine(order.Buyer);
        Console.WriteLine(order.ToRedacted());
        var logger = new ConsoleLogger();
        logger.LogOrder(LogLevel.Information, "Placed {Order}", order);
        logger.LogRedacted(LogLevel.Information, $"Placed by {order.Buyer.Email} {order.Id}");
        var options = new JsonSerializerOptions { TypeInfoResolver = Context.Default.WithAddedModifier(RedactedJsonTypes.Redact), Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        #pragma warning disable PII1005, PII2002 // The modifier masks, which is not seen from here.
        Console.WriteLine(JsonSerializer.Serialize(order, (JsonTypeInfo<Order>)options.GetTypeInfo(typeof(Order))));
        foreach (var member in Order.PersonalData) Console.WriteLine(member.Path);
        foreach (var path in order.ErasePersonalData()) Console.WriteLine("remains " + path);
        Console.WriteLine(PiiMask.Mask(PiiCategory.Phone, 15551234567L));

        public sealed partial record Customer(int Id, [property: PiiEmail] string Email, [property: PiiName] string Name);

        public sealed partial record Line(string Article, [property: PiiPostalAddress] string ShipTo);

        public sealed partial record Order(int Id, Customer Buyer, List<Line> Lines);

        [JsonSerializable(typeof(Order))]
        internal sealed partial class Context : JsonSerializerContext;

        internal sealed class ConsoleLogger : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                Console.WriteLine(formatter(state, exception));
                foreach (var (name, value) in (IReadOnlyList<KeyValuePair<string, object?>>)state!) Console.WriteLine("  " + name + " = " + value);
            }
        }
        """;

    private const string Printed =
        """
        Customer { Id = 7, Email = j***@example.com, Name = J*** }
        Order { Id = 3, Buyer = Customer { Id = 7, Email = j***@example.com, Name = J*** }, Lines = [Line { Article = Lamp, ShipTo = ***, US }] }
        Placed Order { Id = 3, Buyer = Customer { Id = 7, Email = j***@example.com, Name = J*** }, Lines = [Line { Article = Lamp, ShipTo = ***, US }] }
          Order = Order { Id = 3, Buyer = Customer { Id = 7, Email = j***@example.com, Name = J*** }, Lines = [Line { Article = Lamp, ShipTo = ***, US }] }
          Order.Id = 3
          Order.Buyer = Customer { Id = 7, Email = j***@example.com, Name = J*** }
          Order.Lines = [Line { Article = Lamp, ShipTo = ***, US }]
          {OriginalFormat} = Placed {Order}
        Placed by j***@example.com 3
          OrderBuyerEmail = j***@example.com
          OrderId = 3
          {OriginalFormat} = Placed by {OrderBuyerEmail} {OrderId}
        {"Id":3,"Buyer":{"Id":7,"Email":"j***@example.com","Name":"J***"},"Lines":[{"Article":"Lamp","ShipTo":"***, US"}]}
        Buyer.Email
        Buyer.Name
        Lines[].ShipTo
        remains Buyer.Email
        remains Buyer.Name
        remains Lines[0].ShipTo
        ***67

        """;

    [Fact]
    public Task Trimmed_application_masks_as_any_other() => PrintsAsAnyOther("Trimmed", "<PublishTrimmed>true</PublishTrimmed>");

    [Fact]
    public Task Native_application_masks_as_any_other()
    {
        // The compiler calls clang when it is not told otherwise; gcc links as well.
        var linker = new[] { "clang", "gcc" }.FirstOrDefault(static name
            => Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name))) == true);
        Assert.SkipWhen(linker is null, "There is no clang and no gcc here to link with.");
        return PrintsAsAnyOther("Native", $"<PublishAot>true</PublishAot><CppCompilerAndLinker>{linker}</CppCompilerAndLinker>");
    }

    private async Task PrintsAsAnyOther(string name, string publishing)
    {
        var rid = "linux-" + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Published for Linux only.");
        var project = new Consumer(
            packages,
            name,
            Source,
            $"<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><RuntimeIdentifier>{rid}</RuntimeIdentifier>{publishing}<IsAotCompatible>true</IsAotCompatible><TrimmerSingleWarn>false</TrimmerSingleWarn><InvariantGlobalization>true</InvariantGlobalization>",
            """
            <PackageReference Include="Microsoft.Extensions.Logging.Abstractions" Version="10.0.15" />
            <TrimmerRootAssembly Include="PiiAnalyzers.Annotations" />
            """);

        var published = await DotNet.RunAsync(project.Folder, "publish", "--nologo", "-o", "out");
        var missing = Regex.Match(published.Output, @"error NU110[12]: .*(Runtime|ILLink|Host|ILCompiler).*");
        Assert.SkipWhen(missing.Success, "What publishing takes cannot be had here: " + missing.Value);
        published.Succeeded();
        Assert.DoesNotContain("warning ", published.Output, StringComparison.Ordinal);

        // Its own host: the trimmed framework is beside it, or in it.
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(project.Folder, "out", name)) { RedirectStandardOutput = true })!;
        var printed = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(Printed.ReplaceLineEndings("\n"), printed.ReplaceLineEndings("\n"));
    }
}
