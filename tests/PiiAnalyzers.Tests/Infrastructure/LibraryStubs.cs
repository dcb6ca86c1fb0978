namespace PiiAnalyzers.Tests.Infrastructure;

/// <summary>
/// Declarations with the exact names of libraries that the package source does not serve: NHibernate 5 (sessions), AWSSDK.SimpleNotificationService 4,
/// SoftFluent.ComponentModel.DataAnnotations, EntityFrameworkCore.EncryptColumn, Microsoft.AspNetCore.Diagnostics.Middleware (options of HTTP log redaction).
/// </summary>
internal static class LibraryStubs
{
    public const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        namespace NHibernate
        {
            public interface ISession : IDisposable
            {
                object Save(object obj);
                object Save(string entityName, object obj);
                Task<object> SaveAsync(object obj, CancellationToken cancellationToken = default);
                void SaveOrUpdate(object obj);
                Task SaveOrUpdateAsync(object obj, CancellationToken cancellationToken = default);
                void Update(object obj);
                Task UpdateAsync(object obj, CancellationToken cancellationToken = default);
                void Persist(object obj);
                Task PersistAsync(object obj, CancellationToken cancellationToken = default);
                object Merge(object obj);
                Task<object> MergeAsync(object obj, CancellationToken cancellationToken = default);
                T Get<T>(object id);
            }

            public interface IStatelessSession : IDisposable
            {
                object Insert(object entity);
                Task<object> InsertAsync(object entity, CancellationToken cancellationToken = default);
                void Update(object entity);
                Task UpdateAsync(object entity, CancellationToken cancellationToken = default);
            }
        }

        namespace Amazon.SimpleNotificationService
        {
            public interface IAmazonSimpleNotificationService
            {
                Task<object> PublishAsync(Model.PublishRequest request, CancellationToken cancellationToken = default);
                Task<object> PublishAsync(string topicArn, string message, CancellationToken cancellationToken = default);
                Task<object> PublishAsync(string topicArn, string message, string subject, CancellationToken cancellationToken = default);
            }
        }

        namespace Amazon.SimpleNotificationService.Model
        {
            public class PublishRequest
            {
                public PublishRequest() { }
                public PublishRequest(string topicArn, string message) { }
                public PublishRequest(string topicArn, string message, string subject) { }
                public string Message { get; set; } = "";
                public string Subject { get; set; } = "";
                public string TopicArn { get; set; } = "";
            }
        }

        namespace SoftFluent.ComponentModel.DataAnnotations
        {
            public enum StorageFormat { Default, Binary, Base64 }

            [AttributeUsage(AttributeTargets.Property)]
            public sealed class EncryptedAttribute : Attribute
            {
                public EncryptedAttribute() { }
                public EncryptedAttribute(StorageFormat format) { }
            }
        }

        namespace EntityFrameworkCore.EncryptColumn.Attribute
        {
            [AttributeUsage(AttributeTargets.Property)]
            public sealed class EncryptColumnAttribute : System.Attribute { }
        }

        namespace Microsoft.AspNetCore.Diagnostics.Logging
        {
            public class LoggingRedactionOptions
            {
                public Microsoft.Extensions.Http.Diagnostics.HttpRouteParameterRedactionMode RequestPathParameterRedactionMode { get; set; }
            }
        }
        """;
}
