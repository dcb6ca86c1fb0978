using PiiAnalyzers.PackageTests.Infrastructure;

namespace PiiAnalyzers.PackageTests;

/// <summary>Fresh projects that know the product only as packages.</summary>
[Collection(BuildCollection.Name)]
public class ConsumerTests(PackedPackages packages)
{
    private const string AspNetCore = """<FrameworkReference Include="Microsoft.AspNetCore.App" />""";

    [Fact]
    public async Task Console_application_gets_the_warnings_and_prints_redacted()
    {
        var project = new Consumer(
            packages,
            "ConsoleApplication",
            """
            using Microsoft.Extensions.Logging;
            using PiiAnalyzers;

            var customer = new Customer(7, "jane.roe@example.com");
            var order = new Order(1, customer);
            Console.WriteLine(customer);
            Console.WriteLine(new GoldCustomer(8, "richard.roe@example.com", 3));
            Console.WriteLine(new Patient(9, "mary.major@example.com", "influenza"));
            Console.WriteLine(order);
            Console.WriteLine($"{customer} ordered {order.Id}");
            Console.WriteLine("Order: " + order);
            Console.WriteLine(new Account { Id = 3, Password = "correct horse" });

            using var factory = LoggerFactory.Create(static logging => logging.SetMinimumLevel(LogLevel.None));
            var logger = factory.CreateLogger("test");
            logger.LogInformation("To {To}", customer.Email); // expect: PII1001
            var text = "to " + customer.Email;
            logger.LogInformation(text); // expect: PII1001
            logger.LogInformation("To {To}", PiiMask.Email(customer.Email));
            logger.LogInformation("To {Customer}", customer);
            logger.LogInformation("To {Address}", new Address("12 Canary Row")); // expect: PII1002
            Console.WriteLine("Length {0}", customer.Email.Length);

            public partial record Customer(int Id, [PiiEmail] string Email);

            public record GoldCustomer(int Id, string Email, int Since) : Customer(Id, Email);

            public partial record Patient(int Id, string Email, [PiiHealth] string Diagnosis) : Customer(Id, Email);

            public record Order(int Id, Customer Customer);

            public partial class Account
            {
                public int Id { get; set; }

                [PiiCredential]
                public string? Password { get; set; }
            }

            public record Address([property: PiiPostalAddress] string Street); // expect: PII1006
            """,
            Consumer.Executable,
            AspNetCore);

        (await project.BuildAsync()).Succeeded();
        project.ReportsWhatTheSourceExpects();
        Assert.Equal(
            """
            Customer { Id = 7, Email = j***@example.com }
            GoldCustomer { Id = 8, Email = r***@example.com, Since = 3 }
            Patient { Id = 9, Email = m***@example.com, Diagnosis = *** }
            Order { Id = 1, Customer = Customer { Id = 7, Email = j***@example.com } }
            Customer { Id = 7, Email = j***@example.com } ordered 1
            Order: Order { Id = 1, Customer = Customer { Id = 7, Email = j***@example.com } }
            Account { Id = 3, Password = *** }
            Length 20

            """.ReplaceLineEndings("\n"),
            await project.RunAsync());
    }

    [Fact]
    public async Task Library_for_net_standard_in_its_default_language_version_gets_the_warnings()
    {
        var project = new Consumer(
            packages,
            "StandardLibrary",
            """
            using System;
            using PiiAnalyzers;

            namespace StandardLibrary
            {
                public partial class Customer
                {
                    public int Id { get; set; }

                    [PiiEmail]
                    public string Email { get; set; }
                }

                public static class Support
                {
                    public static void Show(Customer customer)
                    {
                        Console.WriteLine(customer.Email); // expect: PII1005
                        Console.WriteLine(customer);
                    }
                }
            }
            """,
            "<TargetFramework>netstandard2.0</TargetFramework><Nullable>disable</Nullable><ImplicitUsings>disable</ImplicitUsings>");

        (await project.BuildAsync()).Succeeded();
        project.ReportsWhatTheSourceExpects();
        Assert.NotEmpty(project.GeneratedFiles);
    }

    [Fact]
    public async Task Project_with_warnings_as_errors_fails_with_the_findings_and_accepts_generated_code()
    {
        var project = new Consumer(
            packages,
            "WarningsAsErrors",
            """
            using PiiAnalyzers;

            var customer = new Customer(7, "jane.roe@example.com");
            Console.WriteLine(customer);
            Console.WriteLine(customer.Email); // expect: PII1005

            public partial record Customer(int Id, [PiiEmail] string Email);
            """,
            Consumer.Executable + "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");

        (await project.BuildAsync()).Failed();
        project.ReportsWhatTheSourceExpects("error");
    }

    [Fact]
    public async Task Application_of_an_annotated_library_gets_the_warnings_and_prints_redacted()
    {
        var library = new Consumer(
            packages,
            "DomainLibrary",
            """
            using PiiAnalyzers;

            namespace DomainLibrary;

            public partial record Customer(int Id, [PiiEmail] string Email);

            public partial class Account
            {
                public int Id { get; set; }

                [PiiCredential]
                public string? Password { get; set; }
            }

            public static class Customers
            {
                public static Customer Find(int id) => new(id, "jane.roe@example.com");
            }
            """,
            "<TargetFramework>net10.0</TargetFramework>");
        var application = new Consumer(
            packages,
            "DomainApplication",
            """
            using DomainLibrary;

            var customer = Customers.Find(1);
            Console.WriteLine(customer);
            Console.WriteLine(new GoldCustomer(2, "richard.roe@example.com", 3));
            Console.WriteLine(new Account { Id = 4, Password = "correct horse" });
            if (args.Length > 0)
            {
                Console.WriteLine(customer.Email); // expect: PII1005
            }

            public record GoldCustomer(int Id, string Email, int Since) : Customer(Id, Email);
            """,
            Consumer.Executable,
            """<ProjectReference Include="../DomainLibrary/DomainLibrary.csproj" />""",
            reference: false);

        (await application.BuildAsync()).Succeeded();
        library.ReportsWhatTheSourceExpects();
        application.ReportsWhatTheSourceExpects();
        Assert.Equal(
            """
            Customer { Id = 1, Email = j***@example.com }
            GoldCustomer { Id = 2, Email = r***@example.com, Since = 3 }
            Account { Id = 4, Password = *** }

            """.ReplaceLineEndings("\n"),
            await application.RunAsync());
    }

    [Fact]
    public async Task Project_without_annotations_gets_no_diagnostic_and_no_generated_file()
    {
        var project = new Consumer(
            packages,
            "Unannotated",
            """
            var customer = new Customer(7, "jane.roe@example.com");
            Console.WriteLine(customer);
            Console.WriteLine(customer.Email);

            public partial record Customer(int Id, string Email);
            """,
            Consumer.Executable);

        (await project.BuildAsync()).Succeeded();
        // That a member looks like personal data is a suggestion, and the only thing to say of code in which nothing is annotated.
        Assert.DoesNotContain(project.Results, static result => result.Finding.Id != "PII5003");
        Assert.Empty(project.GeneratedFiles);
    }

    [Fact]
    public async Task Analysis_mode_selects_the_severities_and_a_wrong_one_is_an_error()
    {
        var project = new Consumer(
            packages,
            "AnalysisModes",
            """
            using PiiAnalyzers;

            Console.WriteLine(new Customer(7, "jane.roe@example.com").Email); // expect: PII1005

            public partial record Customer(int Id, [PiiEmail] string Email);
            """,
            Consumer.Executable);

        (await project.BuildAsync("-p:PiiAnalysisMode=Strict")).Failed();
        project.ReportsWhatTheSourceExpects("error");

        (await project.BuildAsync("--no-restore", "-p:PiiAnalysisMode=Audit")).Succeeded();
        project.ReportsWhatTheSourceExpects("note");

        (await project.BuildAsync("--no-restore", "-p:PiiAnalysisMode=Off")).Succeeded();
        Assert.Empty(project.Results);

        var wrong = (await project.BuildAsync("--no-restore", "-p:PiiAnalysisMode=Sometimes")).Failed();
        Assert.Contains("PiiAnalysisMode is 'Sometimes'. Set it to Off, Audit, Recommended or Strict", wrong.Output);
    }
}
