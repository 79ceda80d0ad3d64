namespace TitleReview.App.Identity;

/// <summary>Why somebody stands at the sign-in page without a session.</summary>
public enum SignInProblem
{
    Unreachable = 1,
    Declined,
    Interrupted,
    Untrusted,
    Unfinished,
    SignedOutHereOnly,
}

public static class SignInProblemSentence
{
    public static string Of(SignInProblem problem) => problem switch
    {
        SignInProblem.Unreachable => "统一身份认证暂时无法连接，请稍后再试；已经登录的人员可以继续使用。",
        SignInProblem.Declined => "您在统一身份认证中取消了登录，需要时请重新登录。",
        SignInProblem.Interrupted => "登录页面停留过久，或在另一个浏览器中打开过，请重新登录。",
        SignInProblem.Untrusted => "统一身份认证返回的信息未通过校验，未能登录，请重试；仍不成功请联系系统管理员。",
        SignInProblem.SignedOutHereOnly => "本系统已退出登录，但统一身份认证暂时无法连接；使用公用电脑的，请关闭浏览器。",
        _ => "登录未能完成，请重试；仍不成功请联系系统管理员。",
    };
}
