using Microsoft.Extensions.DependencyInjection;
using TitleReview.App.Data;

namespace TitleReview.Tests.Hosting;

/// <summary>One person's scope: every use case taken from it runs as that person.</summary>
public sealed class Caller(IServiceProvider scope)
{
    internal SubjectKey? Subject { get; set; }

    public T Get<T>()
        where T : notnull => scope.GetRequiredService<T>();
}
