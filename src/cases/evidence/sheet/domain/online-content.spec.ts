import { isAskedFor } from './online-content.js';

describe('whether a sheet is asked for', () => {
  it.each([
    ['png', 'screen.png'],
    ['jpeg', 'IMG_2210.jpg'],
    ['webp', 'post.webp'],
    ['text', '_chat.txt'],
    ['text', 'WhatsApp Chat with Coach B.txt'],
    ['text', 'messages-sunday.txt'],
    ['text', 'DM thread.txt'],
  ])('yes of %s called %s', (type, name) => {
    expect(isAskedFor({ type, name })).toBe(true);
  });

  it.each([
    ['pdf', 'letter about the chat.pdf'],
    ['eml', 'Re: messages.eml'],
    ['msg', 'message.msg'],
    ['text', 'what-mrs-astbury-said.txt'],
    ['text', 'chatter-about-signalling.txt'],
  ])('no of %s called %s', (type, name) => {
    expect(isAskedFor({ type, name })).toBe(false);
  });

  it('no of what is locked', () => {
    expect(isAskedFor(null)).toBe(false);
  });
});
