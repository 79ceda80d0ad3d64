using System.Text.Encodings.Web;

namespace TitleReview.App.Identity;

/// <summary>A page without a circuit: it must work when nobody is signed in and nothing else does.</summary>
internal static class PlainPage
{
    private const string Style =
        """
        body{margin:0;font:1rem/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#1f2329;background:#f5f6f8}
        main{max-width:34rem;margin:8vh auto;padding:1.5rem;background:#fff;border:1px solid #d0d5dd;border-radius:.5rem}
        h1{font-size:1.4rem;margin:0 0 1rem}
        h2{font-size:1.15rem;margin:1.5rem 0 .5rem}
        dt{color:#475467}dd{margin:0 0 .4rem}
        .act,button{display:block;box-sizing:border-box;width:100%;padding:.75rem 1rem;margin:.5rem 0;font:inherit;text-align:left;color:#1f2329;background:#fff;border:1px solid #667085;border-radius:.375rem;text-decoration:none;cursor:pointer}
        .act.main,button.main{color:#fff;background:#0b5cad;border-color:#0b5cad;text-align:center}
        .act:hover,button:hover{outline:2px solid #0b5cad}
        .act:focus-visible,button:focus-visible{outline:3px solid #c2410c;outline-offset:2px}
        button small{display:block;color:#475467}
        .confirmed{padding:.75rem 1rem;background:#ecfdf3;border-left:4px solid #067647}
        .form-control{display:block;box-sizing:border-box;width:100%;padding:.5rem .75rem;margin:.25rem 0;font:inherit;border:1px solid #667085;border-radius:.375rem}
        .problem{padding:.75rem 1rem;background:#fef3f2;border-left:4px solid #b42318}
        @media(max-width:40rem){main{margin:0;border:0;border-radius:0;padding:1rem}}
        """;

    public static IResult Of(HttpContext context, string title, string body, int status = StatusCodes.Status200OK, string? goOn = null)
    {
        context.Response.Headers.CacheControl = "no-store";
        var refresh = goOn is null ? "" : $"""<meta http-equiv="refresh" content="0;url={Encode(goOn)}">""";
        return Results.Content(
            $"""
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encode(title)} · 职称评审系统</title>
            {refresh}
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="{Encode(context.Request.PathBase)}/app.css">
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <h1>{Encode(title)}</h1>
            {body}
            </main>
            </body>
            </html>
            """,
            "text/html; charset=utf-8",
            statusCode: status);
    }

    public static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");
}
